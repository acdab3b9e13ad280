namespace Bot.Language.Measures;

/// <summary>Money around a number: the currency before or after it, hundredths, and what the price is per.</summary>
internal static class MoneyScanner
{
    public static Amount Prefixed(MeasureText text, int i, CurrencyName currency, NumberReading number)
    {
        number = Scaled(number, currency.Scale);
        var end = number.End;
        if (CurrencyTable.At(text, end) is { } again && (again.Code == currency.Code || again.Code is null || again.Code == "USD" && text.Is(i, "$"))
            && !text.IsNumber(again.End))
        {
            (currency, end) = (again.Code is null ? currency : again, again.End);
        }

        var amount = new Amount(MeasureKind.Money, i, end, number, null, currency.Code);
        return end == number.End ? WithHundredths(text, amount) : amount;
    }

    public static Amount? Suffixed(MeasureText text, int i, NumberReading number, int unit)
    {
        if (CurrencyTable.At(text, unit) is { } currency && !IsPrefixOfNext(text, unit, currency))
        {
            var end = currency.End;
            number = Scaled(number, currency.Scale);
            var scale = NumberWords.Of(text[end].Text);
            if (number.Scale == 1 && scale.Kind == NumberWordKind.Scale && text[end].Text[^1] != 's' && number.Value < NumberReading.Largest / scale.Value)
            {
                number = number.Times(scale.Value, ++end);
            }

            return WithHundredths(text, new Amount(MeasureKind.Money, i, end, number, null, currency.Code));
        }

        if (UnitTable.CentOf(text[unit].Text) is { } cent)
        {
            return new Amount(MeasureKind.Money, i, unit + 1, number, cent.Name, cent.Currency);
        }

        return text.Is(unit, "grand") && number.Value < 1_000_000
            ? new Amount(MeasureKind.Money, i, unit + 1, number.Times(1_000, unit + 1)) : null;
    }

    /// <summary>What a price is per ("each", "/pc", "per set", "a unit"), and where that ends; null for a total.</summary>
    public static (string Unit, int End)? PerUnit(MeasureText text, int end)
    {
        switch (text[end].Text)
        {
            case "each" or "apiece" or "ea":
                return ("piece", end + 1);
            case "/" when text.IsWord(end + 1) && (text.IsGlued(end) || UnitTable.CountOf(text[end + 1].Text) is not null):
            case "per" or "every" when text.IsWord(end + 1):
                return Named(text, end + 1);
            case "a" or "an" when text.IsWord(end + 1)
                && (UnitTable.CountOf(text[end + 1].Text) is not null || UnitTable.TimeAt(text, end + 1, out _) is not null):
                return Named(text, end + 1);
            default:
                return null;
        }
    }

    private static (string Unit, int End) Named(MeasureText text, int at)
    {
        if (UnitTable.CountOf(text[at].Text) is { } count)
        {
            return (count, at + 1);
        }

        if (UnitTable.TimeAt(text, at, out var end) is { } time)
        {
            return (time.Name, end);
        }

        // "per inspection cycle": a second word belongs to it when nothing follows.
        var isTwo = text.IsWord(at + 1) && !text.IsWord(at + 2) && !Analysis.StopWords.Contains(text[at + 1].Text) && !text.IsNumber(at + 2);
        return isTwo ? ($"{text[at].Text} {text[at + 1].Text}", at + 2) : (text[at].Text, at + 1);
    }

    private static bool IsPrefixOfNext(MeasureText text, int unit, CurrencyName currency) =>
        text.IsNumber(currency.End) && text.IsGlued(currency.End) && !text.IsGlued(unit);

    private static NumberReading Scaled(NumberReading number, decimal scale) =>
        scale == 1 || number.Value > NumberReading.Largest / scale ? number : number.Times(scale, number.End);

    // "3 dollars 50 cents", "15 dollars and 50".
    private static Amount WithHundredths(MeasureText text, Amount amount)
    {
        var at = text.Is(amount.End, "and") ? amount.End + 1 : amount.End;
        if (amount.Value != decimal.Truncate(amount.Value) || NumberScanner.At(text, at) is not { IsOrdinal: false, IsFraction: false } small
            || small.Value is < 1 or > 99 || small.Value != decimal.Truncate(small.Value) || small.Scale != 1)
        {
            return amount;
        }

        var isNamed = UnitTable.CentOf(text[small.End].Text) is not null;
        var isPriced = small.Value >= 10 && PerUnit(text, small.End) is not null;
        var isAlone = text.IsWord(at - 1) && (isPriced || !text.IsWord(small.End)) && text[small.End].Text is not ("%" or "-" or "$" or "€") && (isPriced || !text.Is(small.End, "/")) && !text.IsNumber(small.End);
        if (!isNamed && !isAlone)
        {
            return amount;
        }

        var sum = amount.Value + (small.Value / 100);
        return amount with { End = isNamed ? small.End + 1 : small.End, Number = NumberReading.Plain(sum, small.End) };
    }
}
