namespace Bot.Language.Measures;

/// <summary>Reads a number together with its currency, unit of time, unit or per-cent sign.</summary>
internal static class AmountScanner
{
    public static Amount? At(MeasureText text, int i)
    {
        if (CurrencyTable.At(text, i) is { OnlyAfter: false } currency)
        {
            return NumberScanner.At(text, currency.End) is { IsOrdinal: false } number ? MoneyScanner.Prefixed(text, i, currency, number) : null;
        }

        if (UnitOfOne(text, i) is { } one)
        {
            return one;
        }

        return NumberScanner.At(text, i) is { } plain ? WithUnit(text, i, plain) : null;
    }

    private static Amount? WithUnit(MeasureText text, int i, NumberReading number)
    {
        if (number.IsOrdinal)
        {
            return new Amount(MeasureKind.Ordinal, i, number.End, number);
        }

        var end = number.End;
        if (text[end].Text is "%" or "percent" or "pct" || (text.Is(end, "per") && text.Is(end + 1, "cent")))
        {
            return new Amount(MeasureKind.Percent, i, text.Is(end, "per") ? end + 2 : end + 1, number);
        }

        var unit = SkipHyphen(text, end);
        if (TimeAfter(text, i, number, unit) is { } duration)
        {
            return duration;
        }

        if (MoneyScanner.Suffixed(text, i, number, unit) is { } money)
        {
            return money;
        }

        return UnitTable.CountOf(text[end].Text) is { } count && IsUnitHere(text, end, count)
            ? new Amount(MeasureKind.Number, i, end + 1, number, count)
            : new Amount(MeasureKind.Number, i, end, number);
    }

    // "500 bags" are what is bought, "500 bags of rice" are how it is counted.
    internal static bool IsUnitHere(MeasureText text, int at, string unit) =>
        unit is not ("box" or "bag" or "bottle" or "case") || text.Is(at + 1, "of");

    // "12-week", "one-yen".
    private static int SkipHyphen(MeasureText text, int end) =>
        text.Is(end, "-") && text.IsGlued(end) && text.IsGlued(end + 1) && text.IsWord(end + 1) ? end + 1 : end;

    private static Amount? TimeAfter(MeasureText text, int i, NumberReading number, int unit)
    {
        var at = number.IsFraction && text.Is(unit, "of") ? unit + 1 : unit;
        at = number.IsFraction && text[at].Text is "a" or "an" ? at + 1 : at;
        if (UnitTable.TimeAt(text, at, out var end) is not { } time)
        {
            return null;
        }

        var amount = new Amount(MeasureKind.Duration, i, end, number, time.Name, null, time);
        return AndAHalf(text, amount);
    }

    // "a month and a half".
    private static Amount AndAHalf(MeasureText text, Amount amount)
    {
        if (!text.Is(amount.End, "and") || WordFraction.Proper(text, amount.End + 1) is not { Value: < 1 } part
            || UnitTable.TimeAt(text, part.End, out _) is not null || text[part.End].Text is "a" or "an")
        {
            return amount;
        }

        return amount with { End = part.End, Number = NumberReading.Plain(amount.Value + part.Value, part.End) };
    }

    // "within a month"; "5000 a month" is a rate.
    private static Amount? UnitOfOne(MeasureText text, int i)
    {
        if (text[i].Text is not ("a" or "an") || UnitTable.TimeAt(text, i + 1, out var end) is not { } time)
        {
            return null;
        }

        var opens = i == 0 || !(text.IsWord(i - 1) || text.IsNumber(i - 1)) || text[i - 1].Text is "in" or "within" or "under" or "inside" or "about" or "around" or "than" or "to" or "of"
            or "only" or "have" or "take" or "takes" or "max" or "maximum" or "least" or "is" or "be" or "need" or "after" or "or" or "over";
        return opens && !text.IsNumber(i - 2) ? AndAHalf(text, new Amount(MeasureKind.Duration, i, end, NumberReading.Plain(1, end), time.Name, null, time)) : null;
    }
}
