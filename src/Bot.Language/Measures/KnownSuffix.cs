namespace Bot.Language.Measures;

/// <summary>Letters directly after digits: multipliers (k, mn, bn) and units written without a space (pcs, wks, usd).</summary>
internal static class KnownSuffix
{
    /// <summary>The multiplier at this lexeme; "m" only where metres make no sense.</summary>
    public static decimal? ScaleAt(MeasureText text, int i) => text[i].Text switch
    {
        "k" when !text.Is(i + 1, "-") || !text.IsGlued(i + 1) || !text.IsWord(i + 2) => 1_000,
        "b" when text.IsGlued(i) => 1_000_000_000,
        "m" when IsMillion(text, i) => 1_000_000,
        "mm" when HasMoneyAround(text, i) => 1_000_000,
        _ => null,
    };

    public static bool IsKnown(MeasureText text, int i)
    {
        var word = text[i].Text;
        return ScaleAt(text, i) is not null || NumberWords.Of(word).IsMultiplier || UnitTable.TimeAt(text, i, out _) is not null
            || UnitTable.CountOf(word) is not null || UnitTable.CentOf(word) is not null || CurrencyTable.At(text, i) is not null
            || UnitTable.IsMinuteOfHour(text, i) || word is "min" or "max" or "x" or "pct" or "st" or "nd" or "rd" or "th" or "grand" or "e";
    }

    private static bool IsMillion(MeasureText text, int i) =>
        HasMoneyAround(text, i)
        || (UnitTable.CountOf(text[i + 1].Text) is "piece" or "unit" or "set" or "pair" or "item")
        || (i == 1 && text.Count == 2)
        || SpeaksOfMoney(text, i - 2) || SpeaksOfMoney(text, i - 3) || SpeaksOfMoney(text, i - 4);

    private static bool HasMoneyAround(MeasureText text, int i) =>
        CurrencyTable.At(text, i + 1) is not null || CurrencyTable.At(text, i - 2) is { OnlyAfter: false };

    private static bool SpeaksOfMoney(MeasureText text, int i) => text[i].Stem
        is "give" or "pay" or "spend" or "earn" or "invest" or "rais" or "worth" or "budget" or "revenu" or "turnov" or "cost" or "spent";
}
