using System.Globalization;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>Figures in plain English: "800 units", "up to $10,000", "70 days (10 weeks)".</summary>
internal static class Figures
{
    public static string Of(Slot slot, NumberAnswer number, string unit = "units") => (number.Min, number.Max) switch
    {
        (null, { } max) => slot is Slot.Timeline ? Value(slot, max, unit) : "up to " + Value(slot, max, unit),
        ({ } min, null) => "at least " + Value(slot, min, unit),
        ({ } min, { } max) when min == max => Value(slot, min, unit),
        ({ } min, { } max) => slot is Slot.Budget ? $"{Value(slot, min, unit)} to {Value(slot, max, unit)}" : $"{Count(min)} to {Value(slot, max, unit)}",
        _ => "",
    };

    /// <summary>The profile's own figure as it was said: "1.5 days", not the whole days it is compared with.</summary>
    /// <param name="number">The profile's figure as it is compared.</param>
    public static string Told(Profile profile, Slot slot, NumberAnswer number)
    {
        var (min, max) = (profile.Timeline?.MinDays, profile.Timeline?.MaxDays);
        var hasFraction = slot is Slot.Timeline && (HasFraction(min) || HasFraction(max));
        return !hasFraction ? Of(slot, number, profile.Quantity?.Unit ?? "units")
            : min is null || max is null || min == max ? $"{(max is null ? "at least " : "")}{Fraction((max ?? min)!.Value)} days"
            : $"{Fraction(min.Value)} to {Fraction(max.Value)} days";
    }

    private static bool HasFraction(decimal? value) => value is { } days && decimal.Truncate(days) != days;

    private static string Fraction(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static string Value(Slot slot, long value, string unit = "units") => slot switch
    {
        Slot.Quantity => value == 1 && unit is "units" ? "1 unit" : $"{Count(value)} {(value == 1 ? unit : Plural(unit))}",
        Slot.Budget => "$" + Count(value),
        Slot.Timeline => Days(value),
        _ => Count(value),
    };

    /// <summary>The reader of messages names units in the singular.</summary>
    public static string Plural(string unit) => unit switch
    {
        "foot" => "feet",
        _ when unit.Length <= 2 || unit.EndsWith('s') || unit is "feet" => unit,
        _ when unit.EndsWith('x') || unit.EndsWith("ch", StringComparison.Ordinal) => unit + "es",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => unit[..^1] + "ies",
        _ => unit + "s",
    };

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Days(long days)
    {
        var plain = days == 1 ? "1 day" : $"{Count(days)} days";
        return days >= 60 && days % 30 == 0 ? $"{plain} ({Count(days / 30)} months)"
            : days > 7 && days % 7 == 0 ? $"{plain} ({Count(days / 7)} weeks)"
            : plain;
    }
}
