namespace Bot.Language.Measures;

/// <summary>Several units of time as one duration, counted in the smallest: "2 yrs 3 months", "1 hour and 30 minutes", "a month and a week".</summary>
internal static class DurationChain
{
    /// <summary>The amount with the smaller units that follow it; itself where none do.</summary>
    public static Amount From(MeasureText text, Amount amount)
    {
        var (whole, days) = (amount, amount.Time!.Value.DaysIn(amount.Value));
        while (Next(text, whole) is { } part)
        {
            days += part.Time!.Value.DaysIn(part.Value);
            whole = Sum(whole, part, days);
        }

        return whole;
    }

    private static Amount? Next(MeasureText text, Amount whole)
    {
        var at = whole.End;
        var isAnd = text[at].Text is "and" or "&" || (text.Is(at, ",") && text.Is(at + 1, "and"));
        at += text.Is(at, ",") && isAnd ? 2 : isAnd || text.Is(at, ",") ? 1 : 0;
        if (PartAt(text, at) is not { } part || !Goes(whole.Time!.Value, part.Time!.Value))
        {
            return null;
        }

        // "8 weeks, 10 days for shipping" are two durations; "1 year, 3 months" and "…, 3 weeks and 2 days" are one.
        var isPair = (whole.Time!.Value.Name, part.Time!.Value.Name) is ("year", "month") or ("hour", "minute") or ("minute", "second");
        return isAnd || at == whole.End || isPair || (Next(text, part) is { } last && text[last.First - 1].Text is "and" or "&") ? part : null;
    }

    private static Amount? PartAt(MeasureText text, int at)
    {
        var number = text[at].Text is "a" or "an" ? NumberReading.Plain(1, at + 1) : NumberScanner.At(text, at);
        if (number is not { IsOrdinal: false } count || count.Value <= 0)
        {
            return null;
        }

        var unit = text.Is(count.End, "-") ? count.End + 1 : count.End;
        if (UnitTable.TimeAt(text, unit, out var end) is { } time)
        {
            return new Amount(MeasureKind.Duration, at, end, count, time.Name, null, time);
        }

        return UnitTable.SaysMinutes(text, unit, count.Value) ? new Amount(MeasureKind.Duration, at, unit + 1, count, "minute", null, UnitTable.Minute) : null;
    }

    private static bool Goes(TimeUnit whole, TimeUnit part) => part.DaysIn(1) < whole.DaysIn(1) && !part.IsMixed;

    // 2 years and 3 months are 27 months of 820 days: the months of a year are twelve, its days 365. "A month and a week" are 37 days.
    private static Amount Sum(Amount whole, Amount part, decimal days)
    {
        var (big, small) = (whole.Time!.Value, part.Time!.Value);
        var counted = big.IsMixed ? null : UnitTable.CountIn(big.Name, small.Name) * whole.Value;
        var (unit, count) = small.WholeCountIn(days) is { } even ? (small, even)
            : counted is { } of ? (new TimeUnit(small.Name, days, of + part.Value, IsMixed: true), of + part.Value)
            : (UnitTable.Day, days);
        return whole with { End = part.End, Number = NumberReading.Plain(count, part.End), Unit = unit.Name, Time = unit };
    }
}
