using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Answers;

/// <summary>How a text names the document it quotes.</summary>
public static class SourceLabel
{
    /// <summary>"OEM and ODM in the mirror market (mirrors, written for suppliers)".</summary>
    public static string Of(Citation citation, KnowledgeBase knowledge)
    {
        var title = knowledge.Document(citation.Document)?.Title ?? citation.Document;
        // A number in a title would look like a figure nobody cites.
        return HasDigit(title) ? Scope(citation) : $"{PlainWords.Of(title)} ({citation.Industry}, written for {citation.Audience})";
    }

    /// <summary>"mirrors, written for suppliers".</summary>
    public static string Scope(Citation citation) => $"{citation.Industry}, written for {citation.Audience}";

    /// <summary>Whom a quote's "you" addresses, or null when it says no "you".</summary>
    public static string? You(Citation citation)
    {
        if (!citation.Quote.Contains("you", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var says = false;
        Language.Analysis.TextAnalyzer.Visit(citation.Quote, (word, _) => says |= word is "you" or "your" or "yours" or "you're" or "you'll");
        var factory = citation.Audience.StartsWith("supplier", StringComparison.OrdinalIgnoreCase)
            || citation.Audience.StartsWith("manufacturer", StringComparison.OrdinalIgnoreCase);
        return !says || citation.Quote.Contains("you (the", StringComparison.OrdinalIgnoreCase) ? null
            : factory ? "the factory"
            : citation.Audience.StartsWith("buyer", StringComparison.OrdinalIgnoreCase) ? "the buyer" : null;
    }

    private static bool HasDigit(string title)
    {
        foreach (var c in title)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
