using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Hosting;
using Bot.Channels.Rendering.Cards;
using Bot.Dialogs.Replies;
using Bot.Knowledge;
using Bot.Knowledge.Documents;
using Bot.Protocol.Activities;

namespace Bot.Channels.Rendering;

/// <summary>A reply as Web Chat shows it: Markdown whose <c>[n]</c> are links to the cited words, buttons, thumbs.</summary>
public static class WebChatRendering
{
    /// <summary>Direct Line takes 256 KB with everything; nobody reads a tenth of that.</summary>
    private const int LongestText = 40_000;

    public static OutgoingActivity Render(Reply reply, string activityId, KnowledgeBase knowledge, HostAddress host)
    {
        ImmutableArray<CitedSource> sources = [.. reply.Citations.Select(c => CitedSource.Of(c, knowledge, host))];
        var text = MarkdownText.Of(reply, sources, host);
        return text.Length > LongestText ? ShortRendering.Render(reply, host) : new OutgoingActivity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = "markdown",
            InputHint = reply.Asks is null ? "acceptingInput" : "expectingInput",
            SuggestedActions = reply.Choices.IsDefaultOrEmpty ? null : new SuggestedActions([.. reply.Choices.Select(CardAction.Say)]),
            Attachments = CardOf(reply, knowledge, host) is { } card ? [CardParts.Attachment(card)] : null,
            Entities = EntityOf(reply, sources, activityId) is { } entity ? [entity] : null,
            ChannelData = new ChannelFacts(new SourcingFacts(NameOf(reply.Kind), reply.Asks is { } slot ? NameOf(slot) : null)),
        };
    }

    /// <summary>What is looked at rather than read. A comparison stays a table in the text: there its numbers open the words they stand for.</summary>
    private static JsonObject? CardOf(Reply reply, KnowledgeBase knowledge, HostAddress host) => reply switch
    {
        { Recommendation: { Ranking.IsEmpty: false } advice } =>
            AdviceCard.Of(advice, reply.BriefKey is { } key ? [CardButtons.Open("Open the printable brief", host.BriefOf(key))] : []),
        { Facts: { } facts } => RecapCard.Of(facts, CardDialect.WebChat),
        _ => EvidenceCard.Of(reply, knowledge, []),
    };

    private static MessageEntity? EntityOf(Reply reply, ImmutableArray<CitedSource> sources, string activityId)
    {
        var isJudged = reply.IsJudged();
        if (!isJudged && sources.IsEmpty)
        {
            return null;
        }

        return new MessageEntity(
            sources.IsEmpty ? null : [.. sources.Select(s => new CitationClaim(s.N, new CitedDocument(s.Name, s.Url, s.Quote)))],
            isJudged ? FeedbackId.ActionsFor(activityId) : null);
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
