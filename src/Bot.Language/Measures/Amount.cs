namespace Bot.Language.Measures;

/// <summary>One figure with what it counts, before ranges and bounds are read.</summary>
/// <param name="IsLoose">Named without a count: "a few weeks", "all day".</param>
/// <param name="Kind">Number, Ordinal, Percent, Money or Duration.</param>
internal readonly record struct Amount(
    MeasureKind Kind, int First, int End, NumberReading Number, string? Unit = null, string? Currency = null, TimeUnit? Time = null, bool IsLoose = false)
{
    public decimal Value => Number.Value;
}
