using System.Globalization;

namespace Bot.Language.Measures;

/// <summary>Numbers that begin with digits: groups by spaces, fractions, powers, suffixes (k, bn) and multiplier words.</summary>
internal static class DigitNumber
{
    private const int MostGroups = 6;

    public static NumberReading? At(MeasureText text, int i)
    {
        if (Simple(text, i) is not { } number)
        {
            return null;
        }

        if (Fraction(text, i, number) is { } fraction)
        {
            return FractionTail.Of(text, fraction);
        }

        if (Ordinal(text, number) is { } ordinal)
        {
            return ordinal;
        }

        if (PowerNotation.At(text, number) is { } power)
        {
            return power;
        }

        return Suffix(text, number) ?? Worded(text, i, number);
    }

    /// <summary>".25".</summary>
    public static NumberReading? AfterPoint(MeasureText text, int point)
    {
        var digits = text[point + 1].Text;
        if (digits.AsSpan().ContainsAnyExceptInRange('0', '9') || digits.Length > 12)
        {
            return null;
        }

        var value = decimal.Parse("0." + digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return IsPartOfName(text, point + 2) ? null : NumberReading.Plain(value, point + 2);
    }

    /// <summary>Digits alone, with groups by spaces ("1 234 567.89") and a vulgar fraction ("2½").</summary>
    public static NumberReading? Simple(MeasureText text, int i)
    {
        if (text[i].Text.Length == 1 && !char.IsAsciiDigit(text[i].Text[0]))
        {
            return VulgarFraction.Of(text[i].Text[0]) is { } alone ? new NumberReading(alone, i + 1, alone, IsFraction: true) : null;
        }

        var end = EndOfSpacedGroups(text, i);
        var digits = end == i + 1 ? text[i].Text : Joined(text, i, end);
        if (DigitGroups.Read(digits) is not { } value)
        {
            return null;
        }

        if (text[end].Text.Length == 1 && VulgarFraction.Of(text[end].Text[0]) is { } part)
        {
            return new NumberReading(value + part, end + 1, value + part, IsFraction: true);
        }

        return NumberReading.Plain(value, end);
    }

    /// <summary>Letters stuck to digits that are no multiplier or unit: "180ml", "12v", "3d".</summary>
    public static bool IsPartOfName(MeasureText text, int end) =>
        text.IsWord(end) && text.IsGlued(end) && !KnownSuffix.IsKnown(text, end);

    // Groups of exactly three digits with one space between; a number word count of other digits next to it spoils it.
    private static int EndOfSpacedGroups(MeasureText text, int i)
    {
        var first = text[i].Text;
        if (first.Length > 3 || first[0] == '0' || first.AsSpan().ContainsAnyExceptInRange('0', '9') || IsSpacedGroup(text, i - 1, i) || (text.Is(i - 1, "+") && text.IsGlued(i)))
        {
            return i + 1;
        }

        var end = i + 1;
        while (IsSpacedGroup(text, end - 1, end))
        {
            if (++end - i > MostGroups)
            {
                return i + 1; // a list
            }
        }

        return end;
    }

    private static bool IsSpacedGroup(MeasureText text, int before, int i)
    {
        if (!text.IsNumber(i) || !text.IsNumber(before) || text.IsGlued(i)
            || text[i].Span.Start - text[before].Span.End != 1 || !char.IsWhiteSpace(text.Original[text[before].Span.End]))
        {
            return false;
        }

        var digits = text[i].Text.AsSpan();
        var whole = digits.IndexOfAny('.', ',') is var mark and >= 0 ? digits[..mark] : digits;
        return whole.Length == 3 && text[before].Text.Length <= 3 && !text[before].Text.AsSpan().ContainsAny('.', ',');
    }

    private static string Joined(MeasureText text, int i, int end)
    {
        var joined = text[i].Text;
        for (var k = i + 1; k < end; k++)
        {
            joined += text[k].Text;
        }

        return joined.Length > 24 ? joined[..24] : joined;
    }

    private static NumberReading? Fraction(MeasureText text, int i, NumberReading number)
    {
        if (IsFractionAt(text, i, number.End) && Divide(text, number.End - 1, number.Value) is { } simple)
        {
            return simple;
        }

        var top = number.End;
        if (!text.IsNumber(top) || text.IsGlued(top) || !IsFractionAt(text, top, top + 1) || DigitGroups.Read(text[top].Text) is not { } value)
        {
            return number.IsFraction ? number : null;
        }

        return Divide(text, top, value) is { Value: < 1 } part
            ? new NumberReading(number.Value + part.Value, part.End, number.Value + part.Value, IsFraction: true) : null;
    }

    private static bool IsFractionAt(MeasureText text, int i, int slash) =>
        text.Is(slash, "/") && text.IsGlued(slash) && text.IsNumber(slash + 1) && text.IsGlued(slash + 1)
        && !(text.IsGlued(slash + 2) && text[slash + 2].Text is "/" or "-")
        && !(text.IsGlued(i) && text[i - 1].Text is "/" or "-" && text.IsNumber(i - 2));

    private static NumberReading? Divide(MeasureText text, int top, decimal value) =>
        DigitGroups.Read(text[top + 2].Text) is { } bottom and > 0 ? new NumberReading(value / bottom, top + 3, value / bottom, IsFraction: true) : null;

    private static NumberReading? Ordinal(MeasureText text, NumberReading number) =>
        text.IsGlued(number.End) && text[number.End].Text is "st" or "nd" or "rd" or "th"
            ? new NumberReading(number.Value, number.End + 1, number.Value, IsOrdinal: true) : null;

    private static NumberReading? Suffix(MeasureText text, NumberReading number)
    {
        var scale = KnownSuffix.ScaleAt(text, number.End);
        if (scale is null || number.Value > NumberReading.Largest / scale)
        {
            return null;
        }

        var written = text[number.End - 1].Text;
        var value = DigitGroups.Read(written) == number.Value ? DigitGroups.ReadScaled(written) ?? number.Value : number.Value;
        return NumberReading.Plain(value, number.End).Times(scale.Value, number.End + 1);
    }

    private static NumberReading? Worded(MeasureText text, int i, NumberReading number)
    {
        if (IsPartOfName(text, number.End))
        {
            return null;
        }

        var next = NumberWords.Of(text[number.End].Text);
        if (next.IsMultiplier && number.End == i + 1 && CompoundNumber.At(text, i) is { } compound)
        {
            return FractionTail.Of(text, compound);
        }

        if (next.IsMultiplier && number.Value < NumberReading.Largest / next.Value)
        {
            return FractionTail.Of(text, number.Times(next.Value, number.End + 1));
        }

        return FractionTail.Of(text, number);
    }
}
