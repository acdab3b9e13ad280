using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Documents;

/// <summary>The same words with their <c>[n]</c> counted in another list.</summary>
public static class Renumbering
{
    public static string Of(string text, ImmutableArray<Citation> from, CitationList to) =>
        Append(new StringBuilder(text.Length + 8), text, from, to).ToString();

    /// <param name="from">What the text refers to; all of it is counted in <paramref name="to"/>.</param>
    public static StringBuilder Append(StringBuilder target, string text, ImmutableArray<Citation> from, CitationList to)
    {
        Span<int> numbers = stackalloc int[from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            numbers[i] = to.Add(from[i]);
        }

        var rest = text.AsSpan();
        while (rest.IndexOf('[') is var at and >= 0)
        {
            target.Append(rest[..(at + 1)]);
            rest = rest[(at + 1)..];
            var length = rest.IndexOf(']');
            if (length > 0 && IndexOf(rest[..length], from) is var index and >= 0)
            {
                target.Append(CultureInfo.InvariantCulture, $"{numbers[index]}");
                rest = rest[length..];
            }
        }

        return target.Append(rest);
    }

    private static int IndexOf(ReadOnlySpan<char> number, ImmutableArray<Citation> citations)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            for (var i = 0; i < citations.Length; i++)
            {
                if (citations[i].N == n)
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
