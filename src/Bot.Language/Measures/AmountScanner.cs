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

        if (OneOfCurrency(text, i) is { } single)
        {
            return single;
        }

        if (DurationScanner.WithoutNumber(text, i) is { } one)
        {
            return one;
        }

        return NumberScanner.At(text, i) is { } plain ? WithUnit(text, i, plain) : null;
    }

    // "under a dollar", "less than a euro".
    private static Amount? OneOfCurrency(MeasureText text, int i) =>
        text[i].Text is "a" or "an" && i > 0 && text[i - 1].Text is "under" or "below" or "than" or "about" or "around" or "max" or "maximum" or "exceed" or "exceeding"
        && text.IsWord(i + 1) && CurrencyTable.At(text, i + 1) is { } currency && text[currency.End - 1].Text is "dollar" or "euro" or "buck" or "quid" or "pound" or "franc"
            ? new Amount(MeasureKind.Money, i, currency.End, NumberReading.Plain(1, currency.End), null, currency.Code) : null;

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
        if (DurationScanner.Of(text, i, number) is { } duration)
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
}
