using System.Collections.Immutable;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Briefs;

/// <summary>A profile in words.</summary>
internal static class BriefAnswers
{
    public static ImmutableArray<BriefAnswer> Known(Profile profile, IReadOnlyDictionary<Slot, int> turns) =>
    [
        .. Enum.GetValues<Slot>().Where(profile.Has).Select(slot => new BriefAnswer(
            slot, Name(slot), Value(profile, slot), turns.TryGetValue(slot, out var turn) ? turn : null)),
    ];

    public static ImmutableArray<string> Unknown(Profile profile) =>
        [.. SlotNames.Asked.Where(slot => !profile.Has(slot)).Select(Name)];

    public static string Value(Profile profile, Slot slot) => slot switch
    {
        Slot.Product => profile.Product!,
        Slot.Industry => profile.Industry!,
        Slot.UnitPrice => Amount(profile.UnitPrice!) + " a piece",
        Slot.Budget when NumberAnswer.Of(profile, slot) is null => Amount(profile.Budget!),
        Slot.Priority => string.Join(", ", Enum.GetValues<Priorities>().Where(p => p != Priorities.None && profile.Priority.HasFlag(p)).Select(p => SlotNames.Kebab(p.ToString()).Replace('-', ' '))),
        Slot.Quantity when NumberAnswer.Of(profile, slot) is null => Counted(profile.Quantity!),
        _ when SlotNames.IsNumeric(slot) => NumberAnswer.Of(profile, slot) is not null ? Figures.Told(profile, slot) : "not a figure",
        _ => ChoiceWords.As(slot, SlotNames.AnswerIndex(profile, slot)),
    };

    private static string Name(Slot slot) => ReasonText.Capital(slot switch
    {
        Slot.UnitPrice => "target price",
        _ => Names.Of(slot),
    });

    private static string Amount(Money money)
    {
        var currency = money.Currency is null or "USD" ? "$" : money.Currency + " ";
        return (money.Min, money.Max) switch
        {
            (null, { } max) => $"up to {currency}{Number(max)}",
            ({ } min, null) => $"at least {currency}{Number(min)}",
            ({ } min, { } max) when min == max => currency + Number(min),
            ({ } min, { } max) => $"{currency}{Number(min)} to {currency}{Number(max)}",
            _ => "",
        };
    }

    private static string Counted(Quantity quantity) => (quantity.Min, quantity.Max) switch
    {
        (null, { } max) => $"up to {Number(max)} {Figures.Plural(quantity.Unit)}",
        ({ } min, null) => $"at least {Number(min)} {Figures.Plural(quantity.Unit)}",
        ({ } min, { } max) when min != max => $"{Number(min)} to {Number(max)} {Figures.Plural(quantity.Unit)}",
        ({ } min, _) => $"{Number(min)} {Figures.Plural(quantity.Unit)}",
        _ => "",
    };

    private static string Number(decimal value) => value.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture);
}
