using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Bot.Knowledge;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Pages;

/// <summary>A document with exactly the cited words marked. Every character of it is encoded; none of it is markup.</summary>
public static class DocumentPage
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string Template = PageAssets.Template("document.html");

    public static string Write(Document document, CitedSpan? cited, IReadOnlySet<int>? headings = null) => Template
        .Replace("{{audience}}", Encode(document.Audience), StringComparison.Ordinal)
        .Replace("{{industry}}", Encode(document.Industry), StringComparison.Ordinal)
        .Replace("{{origin}}", Encode(document.Origin), StringComparison.Ordinal)
        .Replace("{{where}}", cited is null ? "" : string.Create(CultureInfo.InvariantCulture, $"<a href=\"#cited\">Cited words, line {cited.Line}</a>"), StringComparison.Ordinal)
        .Replace("{{title}}", Encode(document.Title), StringComparison.Ordinal)
        .Replace("{{body}}", DocumentBody.Write(document, cited, headings), StringComparison.Ordinal);

    public static string WriteMissing(KnowledgeBase knowledge) =>
        WriteMissing(knowledge, "document", "There is no such document. These are the documents this assistant has read:");

    /// <summary>A brief goes with its conversation.</summary>
    public static string WriteMissingBrief(KnowledgeBase knowledge) =>
        WriteMissing(knowledge, "brief", "This brief does not exist, or was erased with its conversation. What this assistant has read is still here:");

    private static string WriteMissing(KnowledgeBase knowledge, string what, string words)
    {
        var body = new StringBuilder($"<p>{words}</p><ul>");
        foreach (var document in knowledge.Documents)
        {
            body.Append("<li><a href=\"/documents/").Append(Uri.EscapeDataString(document.Id)).Append("\">").Append(Encode(document.Title)).Append("</a></li>");
        }

        return PageAssets.Template("missing.html").Replace("{{what}}", what, StringComparison.Ordinal).Replace("{{body}}", body.Append("</ul>").ToString(), StringComparison.Ordinal);
    }

    internal static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
