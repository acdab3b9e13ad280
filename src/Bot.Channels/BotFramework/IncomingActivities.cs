using Bot.Channels.DirectLine;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.BotFramework;

/// <summary>What becomes of each kind of activity: a turn, an opinion kept, an answer in the response, or nothing.</summary>
internal sealed class IncomingActivities(TurnRunner runner, Invokes invokes, Opinions opinions, InlineReplies inline, TimeProvider clock)
{
    private const string ExpectReplies = "expectReplies";
    private const int LongestActivityId = 200;

    public Task<IResult> TakeAsync(IncomingActivity activity, HostAddress host, CancellationToken cancellationToken) => activity.Type switch
    {
        ActivityTypes.Message => MessageAsync(activity, host),
        ActivityTypes.MessageUpdate => EditAsync(activity, host),
        ActivityTypes.ConversationUpdate when SomebodyCame(activity) => JoinAsync(activity, host),
        ActivityTypes.InstallationUpdate when activity.Action is "add" or "add-upgrade" => JoinAsync(activity, host),
        ActivityTypes.MessageReaction => opinions.TakeReactionAsync(activity, cancellationToken),
        ActivityTypes.Event => opinions.TakeEventAsync(activity, cancellationToken),
        ActivityTypes.Invoke => invokes.AnswerAsync(activity, host, cancellationToken),
        _ => Done(),
    };

    private async Task<IResult> MessageAsync(IncomingActivity activity, HostAddress host)
    {
        if (!Spoken.IsForBot(activity))
        {
            return Results.Ok();
        }

        var text = Spoken.TextOf(activity);
        var keys = ArrivalKeys.OfMessage(activity, text, clock.GetUtcNow());
        return await RunAsync(activity, host, Spoken.Turn(activity, SaidKind.Said, keys, host) with
        {
            Text = text,
            Value = activity.Value,
            ActivityId = activity.Id is { Length: > 0 and <= LongestActivityId } id ? id : null,
            Activity = AcceptedActivity.Of(activity, activity.From.Id),
        });
    }

    /// <summary>Somebody corrected a message: it is said anew, unless its words are the same.</summary>
    private async Task<IResult> EditAsync(IncomingActivity activity, HostAddress host)
    {
        var isDeletion = activity.ChannelData?.Text("eventType") == "softDeleteMessage";
        if (isDeletion || activity.Id is not { Length: > 0 } id || !Spoken.IsForBot(activity) || Spoken.TextOf(activity) is not { Length: > 0 } text)
        {
            return Results.Ok();
        }

        return await RunAsync(activity, host, Spoken.Turn(activity, SaidKind.Said, ArrivalKeys.OfEdit(id, text), host) with
        {
            Text = text,
            Activity = AcceptedActivity.Of(activity, activity.From.Id),
        });
    }

    private Task<IResult> JoinAsync(IncomingActivity activity, HostAddress host) =>
        RunAsync(activity, host, Spoken.Turn(activity, SaidKind.Joined, ArrivalKeys.Joined, host));

    /// <summary>Stored before it is acknowledged; the replies follow by the Connector, or in the response when that was asked for.</summary>
    private async Task<IResult> RunAsync(IncomingActivity activity, HostAddress host, TurnRequest turn)
    {
        var isInline = activity.DeliveryMode == ExpectReplies;
        var outcome = await runner.RunAsync(turn with { Deliver = !isInline });
        return isInline ? inline.Answer(activity, outcome, host) : Results.Ok();
    }

    /// <summary>A person came to a chat of two, or the bot to a group: not everybody who joins a group is greeted by a bot.</summary>
    private static bool SomebodyCame(IncomingActivity activity) => Spoken.IsShared(activity)
        ? activity.MembersAdded.Any(member => member.Id == activity.Recipient.Id)
        : activity.MembersAdded.Any(member => member.Id != activity.Recipient.Id);

    private static Task<IResult> Done() => Task.FromResult(Results.Ok());
}
