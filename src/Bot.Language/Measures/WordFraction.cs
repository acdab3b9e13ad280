namespace Bot.Language.Measures;

/// <summary>Fractions in words: "two thirds", "one hundred and three quarters", "twenty-three fifths".</summary>
internal static class WordFraction
{
    private const int LongestRun = 14;

    /// <summary>The fraction at this lexeme, or null. Words up to the denominator all belong to it.</summary>
    public static NumberReading? At(MeasureText text, int start)
    {
        var end = EndOfRun(text, start);
        if (end < 0)
        {
            return null;
        }

        for (var and = end - 2; and > start; and--)
        {
            if (text.Is(and, "and"))
            {
                return Mixed(text, start, and, end) ?? Simple(text, start, end);
            }
        }

        return Simple(text, start, end);
    }

    /// <summary>A fraction without a whole part ("a half", "three quarters", "two thirds").</summary>
    public static NumberReading? Proper(MeasureText text, int start)
    {
        var end = EndOfRun(text, start);
        return end < 0 || HasAnd(text, start, end) ? null : Simple(text, start, end);
    }

    /// <summary>Whether what stands here says what a part is of: "million", "of a million".</summary>
    public static bool IsOfMultiplier(MeasureText text, int at)
    {
        at = text.Is(at, "of") ? at + 1 : at;
        at = text[at].Text is "a" or "an" && text.Is(at - 1, "of") ? at + 1 : at;
        return NumberWords.Of(text[at].Text).IsMultiplier;
    }

    private static bool HasAnd(MeasureText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Is(i, "and"))
            {
                return true;
            }
        }

        return false;
    }

    // End of a run of number words that closes with a denominator; -1 when there is no such run.
    private static int EndOfRun(MeasureText text, int start)
    {
        for (var i = start; i < start + LongestRun && text.IsWord(i) | text.Is(i, "-"); i++)
        {
            var word = NumberWords.Of(text[i].Text);
            var joins = text[i].Text is "and" or "-" || (i == start && text[i].Text is "a" or "an");
            if (word.Kind is NumberWordKind.Half or NumberWordKind.Quarter || word.IsOrdinal)
            {
                return i > start || word.Kind is NumberWordKind.Half or NumberWordKind.Quarter ? i + 1 : -1;
            }

            if (!joins && (word.Kind == NumberWordKind.None || word.Kind == NumberWordKind.Couple))
            {
                return -1;
            }
        }

        return -1;
    }

    private static NumberReading? Mixed(MeasureText text, int start, int and, int end)
    {
        if (CompoundNumber.At(text, start, and) is not { } whole || whole.End != and || Simple(text, and + 1, end) is not { } part)
        {
            return null;
        }

        if (part.Value >= 1)
        {
            return null;
        }

        // "one million and a half" is half a million more, "one billion and a half million" says so itself.
        var scale = whole.Scale >= 1_000 ? whole.Scale : 1;
        var own = NumberWords.Of(text[end].Text);
        return scale > 1 && own.Kind == NumberWordKind.Scale
            ? NumberReading.Plain(whole.Value + (part.Value * own.Value), end + 1)
            : new NumberReading(whole.Value + (part.Value * scale), end, whole.Value, IsFraction: scale == 1);
    }

    private static NumberReading? Simple(MeasureText text, int start, int end)
    {
        var last = NumberWords.Of(text[end - 1].Text);
        if (last.Kind is NumberWordKind.Half or NumberWordKind.Quarter && end - start == 1)
        {
            // "the quarter" is a time of the year.
            var isNumber = last.Kind == NumberWordKind.Half || IsOfMultiplier(text, end);
            return isNumber ? Of(1, last.Value, text, end) : null;
        }

        if (end - start == 2 && text.Is(start + 1, "quarters") && text[start].Text is "two" or "four" && !text.Is(end, "of"))
        {
            return null; // nobody writes a half so: "two quarters" are half a year
        }

        for (var middle = start + 1; middle < end; middle++)
        {
            var denominator = text.Is(middle, "-") ? middle + 1 : middle;
            if (denominator > middle && denominator < end - 1)
            {
                continue;
            }

            if (NumeratorOf(text, start, middle) is { } top && DenominatorOf(text, denominator, end) is { } bottom)
            {
                return Of(top, bottom, text, end);
            }
        }

        return null;
    }

    // "two millionth" is not two millionths.
    private static NumberReading? Of(decimal top, decimal bottom, MeasureText text, int end) =>
        bottom is 0 or 1 || (top != 1 && !text[end - 1].Text.EndsWith('s')) ? null
            : new NumberReading(top / bottom, end, top / bottom, IsFraction: true);

    private static decimal? NumeratorOf(MeasureText text, int start, int end)
    {
        if (end - start == 1 && text[start].Text is "a" or "an")
        {
            return 1;
        }

        return CompoundNumber.At(text, start, end) is { } number && number.End == end ? number.Value : null;
    }

    private static decimal? DenominatorOf(MeasureText text, int start, int end)
    {
        var last = NumberWords.Of(text[end - 1].Text);
        if (start == end - 1)
        {
            return last.Kind is NumberWordKind.Half or NumberWordKind.Quarter || last.Value > 2 ? last.Value : null;
        }

        var first = NumberWords.Of(text[start].Text);
        if (last.Kind is NumberWordKind.Half or NumberWordKind.Quarter or NumberWordKind.OrdinalScale || first.IsMultiplier)
        {
            return null;
        }

        var middle = text[end - 2].Text is "-" or "and" ? end - 2 : end - 1;
        var before = NumberWords.Of(text[middle - 1].Text);
        var fits = before.Kind == NumberWordKind.Tens ? last.Value < 10 : before.IsMultiplier;
        return fits && CompoundNumber.At(text, start, middle) is { } head && head.End == middle ? head.Value + last.Value : null;
    }
}
