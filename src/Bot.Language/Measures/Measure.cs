namespace Bot.Language.Measures;

public enum MeasureKind
{
    Number,
    Ordinal,
    Percent,
    /// <summary>A range of bare numbers; a range of money or time keeps its own kind.</summary>
    Range,
    Money,
    Duration,
}

/// <summary>
/// A figure somebody wrote. A plain value has <c>Min = Max</c>; an open side is null ("10,000+": Min 10000, Max null).
/// <see cref="OpenEnded"/> marks a range whose written upper end is itself open ("500-1000+": Min 500, Max 1000, OpenEnded).
/// </summary>
/// <param name="Unit">English singular (piece, set, week, hour …), as written; null when none was.</param>
/// <param name="Currency">ISO 4217 code; null when none was written.</param>
/// <param name="MinDays">Durations only: a week is 7 days, a month 30, a year 365; fractions for hours and less.</param>
/// <param name="IsLoose">A duration nobody counted: "a few weeks" (read as three), "all day". No slot and no claim is filled from it.</param>
public sealed record Measure(
    MeasureKind Kind, string Text, TextSpan Span, decimal? Min, decimal? Max,
    string? Unit = null, string? Currency = null, decimal? MinDays = null, decimal? MaxDays = null, bool OpenEnded = false,
    bool IsLoose = false);
