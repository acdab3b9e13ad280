using System.Buffers;

namespace Bot.Language.Messages;

/// <summary>Marks of pages and notes in a message (HTML tags, Markdown, addresses of pages and people) say nothing: they are blanked, offsets stay.</summary>
internal static class Markup
{
    private const int LongestTag = 200;
    private const int LongestBracket = 60;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<[]*_`~&@:w)");

    /// <summary>The text, as long as before, with spaces for every mark; the text itself where it has none.</summary>
    public static string Blanked(string text)
    {
        char[]? blanked = null;
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0 && i < text.Length;)
        {
            var end = EndOfMark(text, i);
            if (end > i)
            {
                blanked ??= text.ToCharArray();
                var start = text[i] switch { '@' or ':' => StartOfWord(text, i), ')' => StartOfDigits(text, i), _ => i };
                Array.Fill(blanked, ' ', start, end - start);
                blanked[start] = BreaksLine(text, i) ? '\n' : ' ';
                i = end;
            }
            else
            {
                i++;
            }

            var next = i < text.Length ? text.AsSpan(i).IndexOfAny(Marks) : -1;
            i = next < 0 ? -1 : i + next;
            if (i < 0)
            {
                break;
            }
        }

        return blanked is null ? text : new string(blanked);
    }

    private static int EndOfMark(string text, int i) => text[i] switch
    {
        '<' => EndOfTag(text, i),
        '[' => EndOfBracket(text, i),
        ']' => EndOfTarget(text, i),
        '*' or '_' or '~' or '`' => EndOfRun(text, i),
        '&' => EndOfEntity(text, i),
        ')' => IsListNumber(text, i) ? i + 1 : i,
        '@' => i > 0 && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetter(text[i + 1]) ? EndOfWord(text, i) : i,
        ':' => i > 3 && text.AsSpan(i).StartsWith("://", StringComparison.Ordinal) && char.IsAsciiLetter(text[i - 1]) ? EndOfWord(text, i) : i,
        _ => (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && text.AsSpan(i).StartsWith("www.", StringComparison.Ordinal) ? EndOfWord(text, i) : i,
    };

    private static int EndOfTag(string text, int i)
    {
        if (i + 1 >= text.Length || !(char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!'))
        {
            return i;
        }

        var close = text.AsSpan(i + 1, Math.Min(LongestTag, text.Length - i - 1)).IndexOfAny('<', '>', '\n');
        return close >= 0 && text[i + 1 + close] == '>' ? i + close + 2 : i;
    }

    // "[1]" points to a source; a name in brackets stays.
    private static int EndOfBracket(string text, int i)
    {
        var end = i + 1;
        while (end < text.Length && end - i < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > i + 1 && end < text.Length && text[end] == ']' ? end + 1 : i + 1;
    }

    // "[mirrors](page)": the name stays, the page goes.
    private static int EndOfTarget(string text, int i)
    {
        var rest = text.AsSpan(i + 1, Math.Min(LongestTag, text.Length - i - 1));
        var close = rest.StartsWith("(", StringComparison.Ordinal) ? rest.IndexOfAny(')', '\n') : -1;
        return close > 0 && rest[close] == ')' ? i + close + 2 : i + 1;
    }

    // "**bold**", "`code`"; a single star or dash stays.
    private static int EndOfRun(string text, int i)
    {
        var end = i;
        while (end < text.Length && text[end] == text[i])
        {
            end++;
        }

        return end - i > 1 || text[i] == '`' ? end : i;
    }

    private static int EndOfEntity(string text, int i)
    {
        var semicolon = text.AsSpan(i, Math.Min(9, text.Length - i)).IndexOf(';');
        return semicolon > 1 && !text.AsSpan(i + 1, semicolon - 1).ContainsAny(' ', ',') ? i + semicolon + 1 : i;
    }

    // "1) 400 lamps 2) budget": "(see 2)" closes a bracket.
    private static bool IsListNumber(string text, int i)
    {
        var start = StartOfDigits(text, i);
        var near = text.AsSpan(Math.Max(0, start - LongestBracket), start - Math.Max(0, start - LongestBracket));
        return i - start is 1 or 2 && (start == 0 || char.IsWhiteSpace(text[start - 1])) && i + 1 < text.Length && near.LastIndexOf('(') <= near.LastIndexOf(')');
    }

    private static int StartOfDigits(string text, int i)
    {
        while (i > 0 && char.IsAsciiDigit(text[i - 1]))
        {
            i--;
        }

        return i;
    }

    private static int StartOfWord(string text, int i)
    {
        while (i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '<' or ',' or ';'))
        {
            i--;
        }

        return i;
    }

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not (')' or '>' or ',' or ';'))
        {
            i++;
        }

        return i;
    }

    private static bool BreaksLine(string text, int i)
    {
        if (text[i] != '<')
        {
            return text[i] == ')';
        }

        var name = text.AsSpan(i + 1).TrimStart('/');
        var end = name.IndexOfAnyExcept(Letters);
        return (end < 0 ? name : name[..end]) is "br" or "p" or "li" or "div" or "tr" or "td" or "th" or "ul" or "h1" or "h2" or "h3" or "BR" or "P" or "LI" or "DIV";
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
