using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Knowledge.Documents;

namespace Bot.Dialogs.Replies;

/// <summary>Brings several cited texts into one: their <c>[n]</c> are counted anew, and each keeps its citation.</summary>
internal sealed class CitedText
{
    private readonly CitationList _citations = new();

    public ImmutableArray<Citation> Citations => _citations.ToImmutable();

    /// <summary>The text with its markers as they are counted here; a citation it does not mention is dropped.</summary>
    public string Add(string text, ImmutableArray<Citation> citations)
    {
        var renumbered = new StringBuilder();
        var at = 0;
        while (Marker(text, at) is { } marker)
        {
            renumbered.Append(text, at, marker.Open - at);
            if (citations.FirstOrDefault(citation => citation.N == marker.Number) is { } citation)
            {
                renumbered.Append(CultureInfo.InvariantCulture, $"[{_citations.Add(citation with { N = 0 })}]");
            }

            at = marker.Close + 1;
        }

        return renumbered.Append(text, at, text.Length - at).ToString();
    }

    private static (int Open, int Close, int Number)? Marker(string text, int from)
    {
        for (var open = text.IndexOf('[', from); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close > open && int.TryParse(text.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return (open, close, number);
            }
        }

        return null;
    }
}
