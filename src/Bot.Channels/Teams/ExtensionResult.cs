using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Bot.Channels.Hosting;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.Cards;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Documents;
using Bot.Language;

namespace Bot.Channels.Teams;

/// <summary>A search result: the card that is put into the message, and how the list shows it.</summary>
internal static class ExtensionResult
{
    private const int LongestPreview = 160;
    private const int LongestTitle = 80;
    private const int LongestText = 3000;
    private const int MostSources = 8;

    public static JsonObject Of(Answer answer, string question, KnowledgeBase knowledge, HostAddress host)
    {
        ImmutableArray<CitedSource> sources = [.. answer.Citations.Select(citation => NamedSource.Of(citation, knowledge, host))];
        JsonObject[] body =
        [
            CardParts.Heading(CutText.To(question, LongestTitle)),
            .. CardParts.Paragraphs(CutText.ToLines(answer.Text, LongestText)),
            .. sources.Take(MostSources).Select(source => Source(source)),
        ];
        return Result(CardParts.Of(body), CutText.To(question, LongestTitle), answer.Text.Replace("**", "", StringComparison.Ordinal));
    }

    public static JsonObject Of(Passage passage, HostAddress host)
    {
        var line = passage.Document.Lines[passage.Line - 1];
        var citation = Citation.Of(passage.Document, passage.Line, new TextSpan(0, line.Length)) with { N = 1 };
        var name = $"{passage.Document.Title}, line {passage.Line}";
        JsonObject[] body =
        [
            CardParts.Words(CutText.To(passage.Text, LongestText)),
            Source(new CitedSource(1, name, DocumentLink.To(citation, host), "")),
        ];
        return Result(CardParts.Of(body), CutText.To(passage.Title.Length == 0 ? passage.Document.Title : passage.Title, LongestTitle), passage.Text);
    }

    /// <summary>A line that opens the document at the quoted words.</summary>
    private static JsonObject Source(CitedSource source) => new()
    {
        ["type"] = "Container",
        ["items"] = new JsonArray(CardParts.Subtle(source.Quote.Length == 0 ? source.Name : $"[{source.N}] “{CutText.To(source.Quote, LongestPreview)}” – {source.Name}")),
        ["selectAction"] = CardButtons.Open("Open the source", source.Url),
    };

    private static JsonObject Result(JsonObject card, string title, string text) => new()
    {
        ["contentType"] = Protocol.Cards.Attachment.AdaptiveCardType,
        ["content"] = card,
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject
            {
                ["title"] = Escaped(title),
                ["text"] = Escaped(CutText.To(text.ReplaceLineEndings(" "), LongestPreview)),
            },
        },
    };

    /// <summary>A thumbnail's text is read as HTML.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
