using System.Security.Cryptography;
using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Protocol;
using Bot.Protocol.Activities;
using Bot.Protocol.DirectLine;
using Bot.Storage;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>What becomes of a posted activity: a turn, a note in the log, or nothing.</summary>
public sealed class PostedActivities(IConversationStore store, TurnRunner runner, Thumbs thumbs, TimeProvider clock)
{
    public async Task<IResult> TakeAsync(string conversation, Caller caller, IncomingActivity activity, CancellationToken cancellationToken)
    {
        var key = DirectLineChannel.KeyOf(conversation);
        if (caller.Token?.User is { } known && activity.Type == ActivityTypes.Message)
        {
            // The turn looks itself whether there is such a conversation.
            return await RunAsync(key, known, activity, runsTurn: true);
        }

        var stored = await store.LoadAsync(key, cancellationToken);
        if (stored.Version == 0)
        {
            return Refusal.NotFound();
        }

        // The token's user wins over whatever the client says it is.
        var user = caller.Token?.User ?? stored.UserId ?? activity.From.Id;
        return activity.Type switch
        {
            ActivityTypes.Message => await RunAsync(key, user, activity, runsTurn: true),
            ActivityTypes.Event => await NoteAsync(key, user, activity, cancellationToken),
            _ => Ignored(conversation),
        };
    }

    private async Task<IResult> NoteAsync(ConversationKey key, string user, IncomingActivity activity, CancellationToken cancellationToken)
    {
        await thumbs.TakeAsync(key, user, activity, cancellationToken);
        return await RunAsync(key, user, activity, runsTurn: false);
    }

    private async Task<IResult> RunAsync(ConversationKey key, string user, IncomingActivity activity, bool runsTurn)
    {
        var keys = ActivityRoutes.KeysOf(activity, user, clock.GetUtcNow());
        var outcome = await runner.RunAsync(new TurnRequest(key, DirectLineChannel.CoreName, user, SaidKind.Said, keys)
        {
            Text = activity.Text ?? (activity.Value is null ? "" : null),
            Value = activity.Value,
            Activity = AcceptedActivity.Of(activity, user),
            RunsTurn = runsTurn,
            GoesOn = true,
        });
        return outcome.IsUnknown ? Refusal.NotFound() : Answer(outcome.ActivityId ?? "");
    }

    /// <summary>Typing and the like: acknowledged, not kept.</summary>
    private static IResult Ignored(string conversation) =>
        Answer($"{conversation}|x{RandomNumberGenerator.GetHexString(8, lowercase: true)}");

    private static IResult Answer(string id) => Results.Json(new ResourceAnswer(id), ProtocolJson.Default.ResourceAnswer);
}
