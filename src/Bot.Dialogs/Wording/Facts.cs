using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Wording;

/// <summary>Says slots and their values back, safe to show.</summary>
public static class Facts
{
    /// <summary>"product wall mirrors, quantity 800 units": known slots of the given ones, in the order of the slots.</summary>
    public static string List(DialogDefinitions dialogs, Profile profile, IEnumerable<Slot> slots) => string.Join(
        dialogs.Wording.Say(Texts.FactsBetween),
        slots.Where(slot => profile.Has(slot) && (slot != Slot.Industry || profile.Product is null))
            .Select(slot => dialogs.Wording.Say(Texts.Fact, ("name", dialogs[slot].Before), ("value", Value(dialogs, slot, profile)))));

    public static string All(DialogDefinitions dialogs, Known known) =>
        List(dialogs, known.Profile, known.Given.Select(given => given.Slot));

    public static string Names(DialogDefinitions dialogs, IEnumerable<Slot> slots) =>
        string.Join(dialogs.Wording.Say(Texts.FactsBetween), slots.Select(slot => dialogs[slot].Name));

    public static string Value(DialogDefinitions dialogs, Slot slot, Profile profile) => slot switch
    {
        Slot.Product => Plain.Words(profile.Product ?? ""),
        Slot.Industry => Plain.Words(profile.Industry ?? ""),
        Slot.Quantity when profile.Quantity is { } quantity =>
            Range(dialogs, quantity.Min, quantity.Max, Number, " " + Plain.Words(quantity.Unit)),
        Slot.Budget when profile.Budget is { } budget => Amount(dialogs, budget),
        Slot.UnitPrice when profile.UnitPrice is { } price => Amount(dialogs, price),
        Slot.Timeline when profile.Timeline is { } time => Time(dialogs, time),
        Slot.DesignOwner when profile.DesignOwner is { } owner => dialogs[slot].Values[SlotValue.Kebab(owner)],
        Slot.IpSensitivity when profile.IpSensitivity is { } ip => dialogs[slot].Values[SlotValue.Kebab(ip)],
        Slot.Customization when profile.Customization is { } custom => dialogs[slot].Values[SlotValue.Kebab(custom)],
        Slot.Scope when profile.Scope is { } scope => dialogs[slot].Values[SlotValue.Kebab(scope)],
        Slot.Stage when profile.Stage is { } stage => dialogs[slot].Values[SlotValue.Kebab(stage)],
        Slot.Priority => string.Join(dialogs.Wording.Say(Texts.FactsBetween), Each(profile.Priority).Select(p => dialogs[slot].Values[SlotValue.Kebab(p)])),
        _ => "",
    };

    private static IEnumerable<Priorities> Each(Priorities set) =>
        Enum.GetValues<Priorities>().Where(priority => priority != Priorities.None && set.HasFlag(priority));

    private static string Amount(DialogDefinitions dialogs, Money money) => money.Currency is null or "USD"
        ? Range(dialogs, money.Min, money.Max, amount => "$" + Number(amount), "")
        : Range(dialogs, money.Min, money.Max, Number, " " + Plain.Words(money.Currency));

    private static string Time(DialogDefinitions dialogs, Timeline time)
    {
        if (time.MinDays is null && One(time.MaxDays) is { } one)
        {
            return dialogs.Wording.Say(one);
        }

        var days = new[] { time.MinDays, time.MaxDays }.OfType<decimal>().ToImmutableArray();
        var (key, size) = days.All(d => d % 365 == 0) ? (Texts.Years, 365) : days.All(d => d % 30 == 0) ? (Texts.Months, 30) : days.All(d => d % 7 == 0) ? (Texts.Weeks, 7) : (Texts.Days, 1);
        var text = time.MinDays is null && time.MaxDays is { } end
            ? Number(Math.Ceiling(end / size))
            : Range(dialogs, time.MinDays / size, time.MaxDays / size, count => Number(Math.Ceiling(count)), "");
        return dialogs.Wording.Say(key, ("count", text));
    }

    private static TextKey? One(decimal? days) => days switch
    {
        1 => Texts.OneDay,
        7 => Texts.OneWeek,
        30 => Texts.OneMonth,
        >= 182 and <= 183 => Texts.HalfYear,
        365 => Texts.OneYear,
        _ => null,
    };

    private static string Range(DialogDefinitions dialogs, decimal? min, decimal? max, Func<decimal, string> write, string unit) => (min, max) switch
    {
        ({ } low, { } high) when low == high => write(low) + unit,
        ({ } low, { } high) => dialogs.Wording.Say(Texts.Between, ("low", write(low)), ("high", write(high))) + unit,
        ({ } low, null) => dialogs.Wording.Say(Texts.AtLeast, ("amount", write(low) + unit)),
        (null, { } high) => dialogs.Wording.Say(Texts.UpTo, ("amount", write(high) + unit)),
        _ => "",
    };

    private static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
