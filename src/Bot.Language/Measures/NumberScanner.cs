namespace Bot.Language.Measures;

/// <summary>Reads the number that begins at a lexeme, in any style: digits, words, both, fractions, powers, with a sign.</summary>
internal static class NumberScanner
{
    public static NumberReading? At(MeasureText text, int i)
    {
        if (text[i].Text is "minus" or "negative" || IsMinus(text, i))
        {
            return Unsigned(text, i + 1) is { } number
                ? number with { Value = -number.Value, Mantissa = -number.Mantissa }
                : null;
        }

        return Unsigned(text, i);
    }

    private static bool IsMinus(MeasureText text, int i)
    {
        if (!text.Is(i, "-") || (!text.IsNumber(i + 1) && !text.Is(i + 1, ".")))
        {
            return false;
        }

        return i == 0 || (text.IsGlued(i + 1) && (!text.IsGlued(i) || text[i - 1].Text is "(" or "<" or ">" or "=") && !text.IsNumber(i - 1));
    }

    private static NumberReading? Unsigned(MeasureText text, int i)
    {
        if (text.IsNumber(i))
        {
            return DigitNumber.At(text, i);
        }

        if (text.Is(i, ".") && text.IsNumber(i + 1) && text.IsGlued(i + 1) && !(text.IsGlued(i) && text.IsNumber(i - 1)))
        {
            return DigitNumber.AfterPoint(text, i);
        }

        return text.IsWord(i) ? InWords(text, i) : null;
    }

    private static NumberReading? InWords(MeasureText text, int i)
    {
        var word = NumberWords.Of(text[i].Text);
        if (word.Kind == NumberWordKind.None && text[i].Text is not ("a" or "an"))
        {
            return null;
        }

        if (word.IsOrdinal)
        {
            return new NumberReading(word.Value, i + 1, word.Value, IsOrdinal: true);
        }

        if (WordFraction.At(text, i) is { } fraction)
        {
            return FractionTail.Of(text, fraction);
        }

        return CompoundNumber.At(text, i) is { } number && !IsPronoun(text, i, number)
            ? OrdinalTail(text, number) ?? FractionTail.Of(text, number) : null;
    }

    // "the one you mentioned", "which one".
    private static bool IsPronoun(MeasureText text, int i, NumberReading number) =>
        number is { Value: 1 } && number.End == i + 1 && text.Is(i, "one")
        && text[i - 1].Text is "the" or "this" or "that" or "which" or "another" or "every" or "each" or "any" or "no" or "some" or "only"
            or "same" or "right" or "new" or "other" or "good" or "cheapest" or "our";

    // "twenty-first".
    private static NumberReading? OrdinalTail(MeasureText text, NumberReading number)
    {
        var at = text.Is(number.End, "-") ? number.End + 1 : number.End;
        var word = NumberWords.Of(text[at].Text);
        return word.Kind == NumberWordKind.OrdinalUnit && number.Value % 100 >= 20 && number.Value % 10 == 0
            ? new NumberReading(number.Value + word.Value, at + 1, number.Value + word.Value, IsOrdinal: true)
            : null;
    }
}
