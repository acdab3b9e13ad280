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

        if (low.Time is { } lowTime && high.Time is { } highTime && lowTime != highTime)
        {
            return Between(low, lowTime.DaysIn(low.Value), high, highTime.DaysIn(high.Value));
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
        return from.Value < high.Value ? new Extent(of, low.First, high.End, from.Value, high.Value, IsRange: true) : null;
    }

    // "2 weeks to 1 month": in the smaller unit where the greater is a whole number of it, else in days.
    private static Extent? Between(Amount low, decimal lowDays, Amount high, decimal highDays)
    {
        var smaller = low.Time!.Value.DaysIn(1) < high.Time!.Value.DaysIn(1) ? low.Time.Value : high.Time.Value;
        var (unit, min, max) = smaller.WholeCountIn(lowDays) is { } from && smaller.WholeCountIn(highDays) is { } to
            ? (smaller, from, to) : (UnitTable.Day, lowDays, highDays);
        var of = high with { Number = NumberReading.Plain(max, high.End), Unit = unit.Name, Time = unit, IsLoose = low.IsLoose || high.IsLoose };
        return min < max ? new Extent(of, low.First, high.End, min, max, IsRange: true) : null;
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
