using System.Buffers;
using System.Text;

namespace Bot.Knowledge.Documents;

/// <summary>Quoted words as they may be shown: markup, links and HTML are left out, so that nothing in a document comes alive.</summary>
public static class PlainWords
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*`[<\\");

    public static string Of(string quote)
    {
        if (quote.AsSpan().IndexOfAny(Markup) < 0)
        {
            return quote;
        }

        var plain = new StringBuilder(quote.Length);
        for (var i = 0; i < quote.Length; i++)
        {
            i = Copy(quote, i, plain);
        }

        return plain.ToString().Trim();
    }

    // Returns the last character dealt with.
    private static int Copy(string quote, int at, StringBuilder plain)
    {
        switch (quote[at])
        {
            case '*' or '`' or '\\':
                return at;
            case '<' when quote.IndexOf('>', at) is var end and > 0:
                return end;
            case '[' when LinkAt(quote, at) is { } link:
                plain.Append(Of(quote[(at + 1)..link.TextEnd]));
                return link.End;
            case '<':
                plain.Append('‹');
                return at;
            default:
                plain.Append(quote[at]);
                return at;
        }
    }

    private static (int TextEnd, int End)? LinkAt(string quote, int at)
    {
        var textEnd = quote.IndexOf("](", at, StringComparison.Ordinal);
        var end = textEnd < 0 ? -1 : quote.IndexOf(')', textEnd);
        return end < 0 ? null : (textEnd, end);
    }
}
