using Bot.Channels.Hosting;
using Bot.Knowledge;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Rendering;

/// <summary>A citation as a reader of a channel sees it.</summary>
/// <param name="Name">The quoted words, then the document and line they stand in.</param>
/// <param name="Url">Opens the document with exactly these words highlighted.</param>
public sealed record CitedSource(int N, string Name, string Url, string Quote)
{
    private const int LongestQuote = 90;

    public static CitedSource Of(Citation citation, KnowledgeBase knowledge, HostAddress host)
    {
        var title = knowledge.Document(citation.Document)?.Title ?? citation.Document;
        var name = $"\u201c{Shortened(citation.Quote)}\u201d \u2013 {title}, line {citation.Line}";
        return new CitedSource(citation.N, name, DocumentLink.To(citation, host), citation.Quote);
    }

    /// <summary>Ends at a word, not inside one.</summary>
    private static string Shortened(string quote)
    {
        if (quote.Length <= LongestQuote)
        {
            return quote;
        }

        var end = quote.LastIndexOf(' ', LongestQuote);
        return quote[..(end > 0 ? end : LongestQuote)] + "\u2026";
    }
}
