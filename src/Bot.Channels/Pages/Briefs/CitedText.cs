using System.Collections.Immutable;
using Bot.Channels.Rendering;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Pages.Briefs;

/// <summary>Joins texts that number their citations each for themselves into one text with one numbering.</summary>
public sealed class CitedText
{
    private readonly CitationList _citations = new();

    /// <summary>The text with its <c>[n]</c> renumbered, made harmless as Markdown.</summary>
    public string Add(string text, ImmutableArray<Citation> citations)
    {
        var safe = MarkdownText.Safe(MarkdownBlocks.Spaced(text));
        foreach (var citation in citations)
        {
            safe = safe.Replace($"[{citation.N}]", $"[\u0001{_citations.Add(citation)}]", StringComparison.Ordinal);
        }

        return safe.Replace("\u0001", "", StringComparison.Ordinal);
    }

    public ImmutableArray<Citation> Citations => _citations.ToImmutable();
}
