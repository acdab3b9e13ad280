using System.Text;
using System.Text.Encodings.Web;
using Bot.Knowledge;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Pages;

/// <summary>The first screen: what this is, what it has read, and the chat.</summary>
public static class HomePage
{
    private const string Local = "src=\"/assets/webchat.js\"";

    private const string Remote =
        $"src=\"{PageAssets.CdnAddress}\" integrity=\"{PageAssets.CdnIntegrity}\" crossorigin=\"anonymous\" data-elsewhere=\"{PageAssets.OtherCdnAddress}\"";

    private static readonly string Template = PageAssets.Template("index.html");

    /// <summary>
    /// Everything comes from this host. Styles may stand inline because Web Chat makes its own at run time.
    /// </summary>
    public static string Policy(HttpRequest request, bool hasWebChat)
    {
        var scripts = hasWebChat ? "'self'" : $"'self' {PageAssets.CdnAddress} {PageAssets.OtherCdnAddress}";
        return $"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + $"connect-src 'self' ws://{request.Host} wss://{request.Host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    public static string Write(bool hasWebChat, KnowledgeBase knowledge) => Template
        .Replace("{{webchat}}", hasWebChat ? Local : Remote, StringComparison.Ordinal)
        .Replace("{{sources}}", Sources(knowledge), StringComparison.Ordinal);

    private static string Sources(KnowledgeBase knowledge)
    {
        var html = new StringBuilder();
        foreach (var document in knowledge.Documents)
        {
            html.Append("<li><a href=\"/documents/").Append(Uri.EscapeDataString(document.Id)).Append("\" target=\"_blank\" rel=\"noopener\">")
                .Append(HtmlEncoder.Default.Encode(document.Title)).Append("</a> <span>for ")
                .Append(HtmlEncoder.Default.Encode(document.Audience)).Append(", ")
                .Append(HtmlEncoder.Default.Encode(document.Industry)).Append("</span></li>");
        }

        return html.ToString();
    }
}
