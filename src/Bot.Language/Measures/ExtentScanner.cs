namespace Bot.Language.Measures;

/// <summary>Reads ranges and bounds: "between … and …", "500-1,000", "5-8k", "up to", "10k+", "no more than 50 and no less than 20".</summary>
internal static class ExtentScanner
{
    public static Extent? At(MeasureText text, int i)
    {
        if (text[i].Text is "between" or "from" or "btw" or "beetween" or "betwen")
        {
            return Between(text, i);
        }

        if (text[i].Text is "<" or ">" && text.IsGlued(i) && text[i - 1].Text is "<" or "=")
        {
            return null;
        }

        if (BoundTable.Before(text, i) is { } bound && Bounded(text, i, bound) is { } bounded)
        {
            return Merged(text, bounded);
        }

        return AmountScanner.At(text, i) is { } amount ? Continue(text, amount) : null;
    }

    private static Extent? Between(MeasureText text, int i)
    {
        if (AmountScanner.At(text, SkipHedges(text, i + 1)) is not { } low)
        {
            return null;
        }

        var joins = text[low.End].Text is "to" or "-" or "until" or "till" or "through" || (text[low.End].Text is "and" or "&" && !text.Is(i, "from"));
        var next = text.Is(low.End, "up") && text.Is(low.End + 1, "to") ? low.End + 2 : low.End + 1;
        if ((joins || next == low.End + 2) && AmountScanner.At(text, SkipHedges(text, next)) is { } high && AmountPair.Join(low, high) is { } pair)
        {
            return Finish(text, pair with { First = i });
        }

        return null;
    }

    private static int SkipHedges(MeasureText text, int i)
    {
        while ((text.Is(i, ".") && text[i - 1].Text is "max" or "min" or "approx" or "ca") || text[i].Text is "about" or "around" or "approx" or "approximately" or "roughly" or "the" or "~" or "maybe" or "say" or "some")
        {
            i++;
        }

        return i;
    }

    private static Extent? Bounded(MeasureText text, int first, Bound bound)
    {
        if (AmountScanner.At(text, SkipHedges(text, bound.End)) is not { } amount)
        {
            return null;
        }

        if (JoinedWith(text, amount) is { } pair)
        {
            return Finish(text, pair with { First = first });
        }

        var side = bound.Side;
        var end = amount.End;
        if (side == BoundSide.Equal && After(text, end) is { } after)
        {
            (side, end) = (after.Side, after.End);
        }
        else if (side != BoundSide.Equal && text.Is(end, "or") && text.Is(end + 1, "equal"))
        {
            var equalEnd = text.Is(end + 2, "to") ? end + 3 : end + 2;
            end = text.IsNumber(equalEnd) ? end : equalEnd;
        }

        return Finish(text, Extent.OneSided(amount with { End = end }, first, side));
    }

    // The other bound, when it follows: "greater than 100 and smaller than 300".
    private static Extent Merged(MeasureText text, Extent one)
    {
        if (one.Min is not null && one.Max is not null)
        {
            return one;
        }

        var at = text[one.End].Text is "and" or "but" or "," ? one.End + 1 : one.End;
        at = text[at].Text is "and" or "but" ? at + 1 : at;
        if (BoundTable.Before(text, at) is not { } bound || Bounded(text, at, bound) is not { } other
            || AmountPair.Same(one.Of, other.Of) is false)
        {
            return one;
        }

        var min = one.Min ?? other.Min;
        var max = one.Max ?? other.Max;
        var isPair = one.Min is null == other.Max is null && one.Max is null == other.Min is null && min < max;
        return isPair ? other with { First = one.First, Min = min, Max = max } : one;
    }

    private static Extent Continue(MeasureText text, Amount amount)
    {
        if ((JoinedWith(text, amount) ?? OneMore(text, amount)) is { } pair)
        {
            return Finish(text, pair);
        }

        if (After(text, amount.End) is { } after)
        {
            return Finish(text, Extent.OneSided(amount with { End = after.End }, amount.First, after.Side));
        }

        return Finish(text, Extent.Exactly(amount));
    }

    // "a week or two", "2 months or 3".
    private static Extent? OneMore(MeasureText text, Amount low)
    {
        if (low.Kind != MeasureKind.Duration || !text.Is(low.End, "or") || NumberScanner.At(text, low.End + 1) is not { IsOrdinal: false, Value: <= 12 } more
            || (text.IsWord(more.End) && !Analysis.StopWords.Contains(text[more.End].Text)) || text[more.End].Text is "%" or "$" or "€" or "£")
        {
            return null;
        }

        return AmountPair.Join(low, new Amount(MeasureKind.Number, low.End + 1, more.End, more));
    }

    private static Extent? JoinedWith(MeasureText text, Amount low)
    {
        var at = low.End;
        var isDash = text[at].Text is "-" or "~";
        var isOr = text.Is(at, "or") && low.Kind == MeasureKind.Number && low.Unit is null;
        if (!isDash && !isOr && text[at].Text is not ("to" or "through" or "till" or "until" or "/"))
        {
            return null;
        }

        if (isDash && (IsChained(text, low.First) || AmountScanner.At(text, at + 1) is not { } next || IsChained(text, next.End)))
        {
            return null;
        }

        if (AmountScanner.At(text, SkipHedges(text, at + 1)) is not { } high || (text.Is(at, "/") && high.Kind != MeasureKind.Duration))
        {
            return null;
        }

        // "USD 0.70-0.80 ea": the unit is what the price is per.
        if (low is { Kind: MeasureKind.Money, Unit: null } && high is { Kind: MeasureKind.Number, Unit: "ea" or "piece" or "unit" or "set" or "pair" } && !isOr)
        {
            high = high with { Unit = null, End = high.Number.End };
        }

        // "2 or 3 weeks", "6 or 7 thousand euro", "500 or 600 pcs"; "1000 or 2000" alone are two numbers.
        var isOfOne = high.Kind != MeasureKind.Number || high.Unit is not null || (high.Number.Scale > 1 && low.Value < high.Number.Mantissa);
        return isOr && !isOfOne ? null : AmountPair.Join(low, high);
    }

    // Telephone numbers and dates: a third figure on the same string of dashes.
    private static bool IsChained(MeasureText text, int i) =>
        (text.Is(i, "-") && text.IsGlued(i) && text.IsNumber(i + 1) && text.IsGlued(i + 1))
        || (text.Is(i - 1, "-") && text.IsGlued(i) && text.IsNumber(i - 2) && text.IsGlued(i - 1));

    // A bound behind a figure, unless it belongs to the figure that follows it.
    private static Bound? After(MeasureText text, int end)
    {
        // "2 months, tops".
        if (text.Is(end, ",") && !text.IsGlued(end + 1) && BoundTable.After(text, end + 1) is { } apart)
        {
            return !text.IsWord(apart.End) && !text.IsNumber(apart.End) && text[apart.End].Text is not ("$" or "€" or "£") ? apart : null;
        }

        if (BoundTable.After(text, end) is not { } after)
        {
            return null;
        }

        if (text.Is(end, "+") && text.Is(end + 1, "/"))
        {
            return null; // "1500 +/- 10%"
        }

        if (text.Is(after.End, "than"))
        {
            return NumberScanner.At(text, after.End + 1) is null ? after with { End = after.End + 1 } : null;
        }

        var leads = text.IsNumber(after.End) || (text.IsWord(after.End) && CurrencyTable.At(text, after.End) is { OnlyAfter: false });
        return leads || (text.Is(end, "+") && text.IsWord(end + 1) && text.IsGlued(end + 1)) ? null : after;
    }

    // A unit or "+" may stand behind the whole: "500-1000+ units", "5-8 usd per piece".
    private static Extent Finish(MeasureText text, Extent extent)
    {
        var end = extent.End;
        if (text.Is(end, "+") && extent.Max is not null && extent.Min != extent.Max)
        {
            (extent, end) = (extent with { OpenEnded = true }, end + 1);
        }

        var of = extent.Of;
        if (of.Kind == MeasureKind.Number && of.Unit is null && UnitTable.CountOf(text[end].Text) is { } unit && AmountScanner.IsUnitHere(text, end, unit))
        {
            return extent with { Of = of with { Unit = unit }, End = end + 1 };
        }

        if (of.Kind == MeasureKind.Number && extent.IsRange && UnitTable.TimeAt(text, end, out var timeEnd) is { } time)
        {
            return extent with { Of = of with { Kind = MeasureKind.Duration, Unit = time.Name, Time = time }, End = timeEnd };
        }

        if (of.Kind == MeasureKind.Money && of.Unit is null && MoneyScanner.PerUnit(text, end) is { } per)
        {
            return extent with { Of = of with { Unit = per.Unit }, End = per.End };
        }

        return extent with { End = end };
    }
}
