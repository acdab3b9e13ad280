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

    public static string Value(Slot slot, long value, string unit = "units") => slot switch
    {
        Slot.Quantity => value == 1 && unit is "units" ? "1 unit" : $"{Count(value)} {unit}",
        Slot.Budget => "$" + Count(value),
        Slot.Timeline => Days(value),
        _ => Count(value),
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
