using System.Collections.Immutable;
using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Dialogs.Replies;
using Bot.Knowledge;
using Bot.Knowledge.Documents;
using Bot.Protocol.Activities;

namespace Bot.Channels.Rendering;

/// <summary>A reply as Web Chat shows it: Markdown whose <c>[n]</c> are links to the cited words, buttons, thumbs.</summary>
public static class WebChatRendering
{
    public static OutgoingActivity Render(Reply reply, string activityId, KnowledgeBase knowledge, HostAddress host)
    {
        ImmutableArray<CitedSource> sources = [.. reply.Citations.Select(c => CitedSource.Of(c, knowledge, host))];
        return new OutgoingActivity
        {
            Type = ActivityTypes.Message,
            Text = MarkdownText.Of(reply, sources, host),
            TextFormat = "markdown",
            InputHint = reply.Asks is null ? "acceptingInput" : "expectingInput",
            SuggestedActions = reply.Choices.IsDefaultOrEmpty ? null : new SuggestedActions([.. reply.Choices.Select(CardAction.Say)]),
            Entities = EntityOf(reply, sources, activityId) is { } entity ? [entity] : null,
            ChannelData = new ChannelFacts(new SourcingFacts(NameOf(reply.Kind), reply.Asks is { } slot ? NameOf(slot) : null)),
        };
    }

    private static MessageEntity? EntityOf(Reply reply, ImmutableArray<CitedSource> sources, string activityId)
    {
        var isJudged = reply.Kind is ReplyKind.Answer or ReplyKind.Recommendation or ReplyKind.Positioning or ReplyKind.Explanation
            or ReplyKind.NotInDocuments;
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
