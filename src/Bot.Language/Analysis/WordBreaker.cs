using System.Globalization;

namespace Bot.Language.Analysis;

/// <summary>
/// Cuts folded text into words, numbers and symbols after UAX #29, with two differences that hurried typing asks for:
/// a full stop joins only single letters (o.e.m.), and a letter after digits begins a new token (10k, 12v).
/// </summary>
internal static class WordBreaker
{
    /// <summary>The kind of the token that begins at <paramref name="start"/> (not white space) and its end.</summary>
    public static TokenKind Next(string text, int start, out int end)
    {
        if (char.IsAsciiDigit(text[start]))
        {
            end = EndOfNumber(text, start);
            return TokenKind.Number;
        }

        if (IsFraction(text[start]))
        {
            end = start + 1;
            return TokenKind.Number;
        }

        if (char.IsLetter(text[start]) || IsLetterPair(text, start))
        {
            end = EndOfWord(text, start);
            return TokenKind.Word;
        }

        end = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
        return TokenKind.Symbol;
    }

    private static bool IsFraction(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber;

    private static bool IsLetterPair(string text, int i) => char.IsSurrogatePair(text, i) && char.IsLetter(text, i);

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static int EndOfNumber(string text, int i)
    {
        while (++i < text.Length)
        {
            var joins = text[i] is '.' or ',' or '\'' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            if (!joins && !char.IsAsciiDigit(text[i]))
            {
                break;
            }
        }

        return i;
    }

    private static int EndOfWord(string text, int start)
    {
        if (IsIdeograph(text[start]))
        {
            return start + 1;
        }

        var i = start + (char.IsSurrogate(text[start]) ? 2 : 1);
        while (i < text.Length)
        {
            var step = Step(text, start, i);
            if (step == 0 || BeginsGroupedNumber(text, i))
            {
                break;
            }

            i += step;
        }

        return i;
    }

    // "usd15,000": a number with marks inside stands for itself, whatever letters touch it.
    private static bool BeginsGroupedNumber(string text, int i)
    {
        if (!char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i - 1]))
        {
            return false;
        }

        var end = i;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end + 1 < text.Length && text[end] is '.' or ',' or '\'' && char.IsAsciiDigit(text[end + 1]);
    }

    private static int Step(string text, int start, int i)
    {
        var c = text[i];
        if (char.IsAsciiLetterOrDigit(c) || c == '_')
        {
            return 1;
        }

        if (char.IsLetter(c))
        {
            return IsIdeograph(c) ? 0 : 1;
        }

        if (char.IsSurrogate(c))
        {
            return IsLetterPair(text, i) ? 2 : 0;
        }

        var lettersAround = i + 1 < text.Length && char.IsLetter(text[i + 1]) && char.IsLetter(text[i - 1]);
        return lettersAround && (c == '\'' || (c == '.' && IsAcronym(text, start, i))) ? 1 : 0;
    }

    // "o.e" in "o.e.m": single letters on both sides of the stop.
    private static bool IsAcronym(string text, int start, int stop) =>
        (stop == start + 1 || text[stop - 2] == '.')
        && (stop + 2 == text.Length || !char.IsLetterOrDigit(text[stop + 2]));
}
