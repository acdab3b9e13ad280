namespace Bot.Language.Measures;

/// <summary>Two figures of a range: each lends the other its currency, unit and multiplier ("$5-8k", "4 to 8 weeks").</summary>
internal static class AmountPair
{
    public static Extent? Join(Amount low, Amount high)
    {
        if (!Same(low, high))
        {
            return null;
        }

        var from = low.Number;
        if (high.Number.Scale > 1 && from.Scale == 1 && from.Value < high.Number.Mantissa && from.Value < NumberReading.Largest / high.Number.Scale)
        {
            from = from.Times(high.Number.Scale, from.End);
        }

        var whole = high.Kind == MeasureKind.Number && low.Kind != MeasureKind.Number ? low : high;
        var of = whole with
        {
            Number = high.Number, Unit = high.Unit ?? low.Unit, Currency = high.Currency ?? low.Currency, Time = high.Time ?? low.Time, End = high.End,
        };
        var rises = low.Time is { } a && high.Time is { } b ? a.DaysIn(from.Value) < b.DaysIn(high.Value) : from.Value < high.Value;
        return rises
            ? new Extent(of, low.First, high.End, from.Value, high.Value, IsRange: true) { MinTime = low.Time }
            : null;
    }

    /// <summary>Whether both can be sides of one range.</summary>
    public static bool Same(Amount low, Amount high)
    {
        if (low.Kind == high.Kind)
        {
            return low.Currency is null || high.Currency is null || low.Currency == high.Currency;
        }

        return (low.Kind == MeasureKind.Number && low.Unit is null) || (high.Kind == MeasureKind.Number && high.Unit is null && high.Kind != low.Kind
            && low.Kind is MeasureKind.Money or MeasureKind.Duration);
    }
}
