using System.Buffers;
using System.Collections.Immutable;
using Bot.Language;

namespace Bot.Knowledge.Documents;

/// <summary>
/// Orphan markers: <c>[2]</c>, <c>[^1]</c>, <c>*</c>, <c>†</c> left over from footnotes. In Teams <c>[1]</c> is citation syntax, so
/// quoted words end before one or begin after it.
/// </summary>
public static class Markers
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[*†‡§¹²³⁴⁵⁶⁷⁸⁹_`<^\\");
    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789,-– ^");

    /// <summary>The same text with markers and emphasis blanked out, offsets unchanged: for reading.</summary>
    public static string Mask(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return text;
        }

        var masked = text.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            var end = Math.Max(EndOfMarker(text, i), EndOfTag(text, i));
            if (end > i)
            {
                masked.AsSpan(i, end - i).Fill(' ');
                i = end - 1;
            }
            else if (IsNoteSign(text[i]) || text[i] is '`' or '\\')
            {
                masked[i] = ' ';
            }
        }

        return new string(masked);
    }

    /// <summary>The text with a bullet at its beginning blanked out ("- 100 pairs" is no negative number).</summary>
    public static string WithoutBullet(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        return at >= 0 && at + 1 < text.Length && text[at] is '-' or '•' or '·' or '–' && text[at + 1] == ' '
            ? string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + 1))
            : text;
    }

    /// <summary>The parts of a stretch between its markers, trimmed; a part without a letter or digit is left out.</summary>
    public static ImmutableArray<TextSpan> Split(string line, TextSpan span)
    {
        var parts = ImmutableArray.CreateBuilder<TextSpan>();
        var from = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            var end = EndOfMarker(line, i);
            if (end > i)
            {
                Add(line, from, i, parts);
                from = end;
                i = end - 1;
            }
        }

        Add(line, from, span.End, parts);
        return parts.ToImmutable();
    }

    /// <summary>What to quote of a stretch: its longest part without a marker, or null when nothing is left.</summary>
    public static TextSpan? Quotable(string line, TextSpan span)
    {
        TextSpan? longest = null;
        foreach (var part in Split(line, span))
        {
            longest = longest is { } best && best.Length >= part.Length ? longest : part;
        }

        return longest;
    }

    private static void Add(string line, int start, int end, ImmutableArray<TextSpan>.Builder parts)
    {
        var part = TableLines.Trimmed(line, start, end);
        while (part.Length > 0 && (IsNoteSign(line[part.Start]) || line[part.Start] is '.' or ',' or ';'))
        {
            part = TableLines.Trimmed(line, part.Start + 1, part.End);
        }

        while (part.Length > 0 && IsNoteSign(line[part.End - 1]))
        {
            part = TableLines.Trimmed(line, part.Start, part.End - 1);
        }

        if (part.Length > 0 && line.AsSpan(part.Start, part.Length).ContainsAnyLetterOrDigit())
        {
            parts.Add(part);
        }
    }

    private static bool IsNoteSign(char c) => c is '*' or '†' or '‡' or '§' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹');

    // "<br>", "<sup>1</sup>" with what stands in it, "<!-- … -->"; not "< $500".
    private static int EndOfTag(string text, int at)
    {
        if (text[at] != '<' || at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
        {
            return at;
        }

        var end = text.IndexOf('>', at);
        if (end < 0)
        {
            return at;
        }

        var isNote = text.AsSpan(at).StartsWith("<sup", StringComparison.OrdinalIgnoreCase);
        var close = isNote ? text.IndexOf("</sup>", end, StringComparison.OrdinalIgnoreCase) : -1;
        return close < 0 ? end + 1 : close + "</sup>".Length;
    }

    // "[2]", "[ 12 ]", "[^1]", "[1, 2]", "[a]"; not "[text](address)".
    private static int EndOfMarker(string text, int at)
    {
        if (text[at] == '^' && text.IndexOf('^', at + 1) is var raised && raised > at && raised - at <= 3)
        {
            return raised + 1;
        }

        if (text[at] != '[')
        {
            return at;
        }

        var end = text.IndexOf(']', at);
        if (end < 0 || end - at > 12 || (end + 1 < text.Length && text[end + 1] == '('))
        {
            return at;
        }

        var inside = text.AsSpan(at + 1, end - at - 1).Trim();
        var isNumber = inside.Length > 0 && inside.IndexOfAnyExcept(Numbering) < 0 && inside.IndexOfAnyInRange('0', '9') >= 0;
        var isNote = inside.StartsWith("^", StringComparison.Ordinal) || inside is [>= 'a' and <= 'z'];
        return isNumber || isNote ? end + 1 : at;
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
