using System.Text;
using System.Text.Encodings.Web;
using Bot.Channels.Rendering;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Pages;

/// <summary>Words of documents and of people as HTML: every character encoded.</summary>
public static class Html
{
    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <summary>A quotation that opens its document at exactly these words.</summary>
    public static string Quote(Citation citation) =>
        $"<a class=\"quote\" href=\"{Encode(DocumentLink.PathTo(citation))}\">\u201c{Encode(citation.Quote)}\u201d</a>";

    /// <summary>A reply's light Markdown: paragraphs, lists, bold, and <c>[n]</c> as links to the citations.</summary>
    public static string OfText(string text, IReadOnlyCollection<Citation> citations)
    {
        var html = new StringBuilder();
        var isList = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (isItem != isList)
            {
                html.Append(isItem ? "<ul>" : "</ul>");
                isList = isItem;
            }

            html.Append(isItem ? "<li>" : "<p>").Append(Inline(isItem ? line[2..] : line, citations)).Append(isItem ? "</li>" : "</p>");
        }

        return html.Append(isList ? "</ul>" : "").ToString();
    }

    private static string Inline(string line, IReadOnlyCollection<Citation> citations)
    {
        var html = new StringBuilder(Bold(Encode(line)));
        foreach (var citation in citations)
        {
            html.Replace($"[{citation.N}]", $"<a class=\"badge\" href=\"{Encode(DocumentLink.PathTo(citation))}\">{citation.N}</a>");
        }

        return html.ToString();
    }

    private static string Bold(string encoded)
    {
        var parts = encoded.Split("**");
        return parts.Length % 2 == 0
            ? encoded
            : string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : $"<strong>{part}</strong>"));
    }
}
