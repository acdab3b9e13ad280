using System.Collections.Immutable;
using Bot.Channels.Connector;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Protocol;
using Bot.Protocol.Activities;
using Bot.Storage;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.BotFramework;

/// <summary>Replies in the response itself, for a caller that asked for them there (<c>deliveryMode: expectReplies</c>).</summary>
internal sealed class InlineReplies(OutgoingReply replies)
{
    public IResult Answer(IncomingActivity activity, TurnOutcome outcome, HostAddress host)
    {
        var address = Spoken.AddressOf(activity, host);
        ImmutableArray<OutgoingActivity> activities =
        [
            .. outcome.Entries.Where(entry => entry.Author == Author.Bot)
                .Select(entry => replies.Of(entry, Spoken.KeyOf(activity), address) with { Id = entry.ActivityId, Timestamp = entry.At }),
        ];
        return Results.Json(new ExpectedReplies(activities), ProtocolJson.Default.ExpectedReplies);
    }
}
