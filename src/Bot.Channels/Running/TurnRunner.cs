using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Running;

/// <summary>
/// The only loop: seen before → answer from the log; else load, run, commit once, and run again when somebody else
/// committed first. One turn at a time per conversation.
/// </summary>
public sealed class TurnRunner(
    IConversationStore store, Func<World> world, GuardedTurn turn, TimeProvider clock, ILogger<TurnRunner> logger, HandoffQueue? handoffs = null,
    RecentTurns? recent = null)
{
    private const int MostAttempts = 10;

    private static readonly TimeSpan StoreLimit = TimeSpan.FromSeconds(10);

    private readonly ConversationQueue _queue = new();
    private readonly RecentTurns _recent = recent ?? new RecentTurns();

    /// <summary>Whether the log holds, for whoever takes over, what a person said who asks for a person. Else it names the conversation only.</summary>
    public bool LogsHandoffs { get; init; }

    /// <summary>Throws <see cref="StoreUnavailableException"/> when nothing could be stored: the caller may come again.</summary>
    public Task<TurnOutcome> RunAsync(TurnRequest request) => TurnMetrics.MeasureAsync(
        request.Channel, () => _queue.RunAsync(request.Conversation, () => RunInTimeAsync(request)));

    private async Task<TurnOutcome> RunInTimeAsync(TurnRequest request)
    {
        // Not the request's token: a caller that hangs up must not leave a turn half done.
        using var limit = new CancellationTokenSource(StoreLimit, clock);
        try
        {
            return await RunInOrderAsync(request, limit.Token);
        }
        catch (OperationCanceledException tooSlow) when (limit.IsCancellationRequested)
        {
            throw new StoreUnavailableException("the store took too long", tooSlow);
        }
    }

    private async Task<TurnOutcome> RunInOrderAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var now = clock.GetUtcNow();
            var opened = await store.OpenTurnAsync(request.Conversation, request.InboxKeys, now, cancellationToken);
            if (opened.Seen is { } entries)
            {
                return new TurnOutcome(entries, Repeated: true);
            }

            if (request.GoesOn && opened.State.Version == 0)
            {
                return TurnOutcome.Unknown;
            }

            var id = request.ActivityId ?? ActivityIdOf(request.Conversation, opened.LastSequence + 1);
            var said = new UserSaid(request.Kind, request.Text, request.Value, request.Channel, request.UserId, id, now, key);
            var (commit, result) = await PrepareAsync(request, opened.State, said, cancellationToken);
            switch (await CommitAsync(commit, cancellationToken))
            {
                case SaveOutcome.Saved saved:
                    Tell(request, commit, result, said);
                    await HandOverAsync(request, result, cancellationToken);
                    return new TurnOutcome(saved.Entries, Repeated: false) { WasGivenUp = commit.DeadLetter is not null };
                case SaveOutcome.Duplicate duplicate:
                    return new TurnOutcome(duplicate.Entries, Repeated: true);
                default:
                    logger.TurnConflicted(request.Conversation.Channel, attempt);
                    TurnMetrics.Conflicted(request.Channel);
                    break;
            }
        }

        throw new StoreUnavailableException("the conversation kept changing under the turn");
    }

    private async Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        using var span = TurnMetrics.Source.StartActivity("turn.commit");
        return await store.CommitAsync(commit, cancellationToken);
    }

    /// <summary>Only of what is stored, so that a turn run again is told once.</summary>
    private void Tell(TurnRequest request, TurnCommit commit, GuardedResult result, UserSaid said)
    {
        TurnMetrics.Replied(request.Channel, result.Replies);
        if (commit.DeadLetter is not null)
        {
            logger.TurnGivenUp(request.Conversation.Channel, request.Conversation.Id, said.ActivityId, result.Failure ?? "stored state cannot be read");
        }
    }

    /// <summary>Tells that somebody waits; what was said stays in the store and goes only where the settings let it.</summary>
    private async Task HandOverAsync(TurnRequest request, GuardedResult result, CancellationToken cancellationToken)
    {
        if (!result.Effects.Contains(Effect.Handoff))
        {
            return;
        }

        var (conversation, state) = (request.Conversation, result.After);
        TurnMetrics.PersonWanted(request.Channel);
        if (handoffs?.TryAdd(new HandoffCall(conversation, state)) == false)
        {
            TurnMetrics.HandedOver(request.Channel, isPosted: false);
            logger.HandoffGivenUp(conversation.Channel, conversation.Id, "too many wait to be posted");
        }

        if (!LogsHandoffs)
        {
            logger.PersonWanted(conversation.Channel, conversation.Id);
            return;
        }

        ImmutableArray<TranscriptLine> said = [];
        try
        {
            said = await TranscriptReader.LinesAsync(store, conversation, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // the turn is stored and answered: the call goes out with what is known, the rest is in the store
        }

        logger.HandedOver(conversation.Channel, conversation.Id, HandoffRecord.Write(conversation.Channel, conversation.Id, state, said));
    }

    private async Task<(TurnCommit Commit, GuardedResult Result)> PrepareAsync(
        TurnRequest request, StoredState stored, UserSaid said, CancellationToken cancellationToken)
    {
        var before = StoredConversation.Read(stored, json => _recent.StateOf(request.Conversation, json));
        var now = world();
        var result = request.RunsTurn ? await turn.RunAsync(before.Conversation, said, now) : GuardedResult.Unchanged(before.Conversation);

        // The erased log begins at one again, and so do the ids made from its sequence.
        var isForgotten = result.Effects.Contains(Effect.Erase) && store is IStore;
        var log = request.Activity is { } activity
            ? new NewEntry(Author.User, isForgotten ? request.ActivityId : said.ActivityId, UserEntry.Write(activity, said, now.Knowledge.Hash, HandoffOf(result)))
            : null;
        var state = ConversationJson.Write(result.After);
        var shown = result.Replies.Select(reply => reply.ForLog()).ToArray();
        var replies = shown.Select(WrittenReply).ToList();
        var pages = result.Replies.Where(reply => reply.BriefKey is not null)
            .Select(reply => Briefs.Page(reply.BriefKey!, reply, result.After, said.At)).ToImmutableArray();
        if (result.Effects.Contains(Effect.SendTranscript))
        {
            var transcript = await TranscriptReader.ReadAsync(store, request.Conversation, now, cancellationToken);
            replies.AddRange(transcript.Select(WrittenReply));
        }

        if (isForgotten)
        {
            await ((IStore)store).PersonalData.EraseAsync(request.UserId, cancellationToken);
            _recent.Clear();
        }

        // What the Connector sends is read from the outbox, maybe by another replica, maybe much later.
        _recent.Keep(request.Conversation, state, result.After, request.Deliver ? [] : [.. replies.Zip(shown, (written, reply) => (written.Json, reply))]);
        return (
            new TurnCommit(
                request.Conversation, request.UserId, isForgotten ? 0 : stored.Version, state, request.InboxKeys,
                log, [.. replies], said.At, request.Deliver, result.DeadLetter ?? before.DeadLetter, request.DeliveryJson) { Pages = pages },
            result);
    }

    private static string? HandoffOf(GuardedResult result) => result.Effects.Contains(Effect.Handoff) ? HandoffRecord.Write(result.After) : null;

    private static NewEntry WrittenReply(Reply reply) => new(Author.Bot, null, ConversationJson.Write(reply));

    private static string ActivityIdOf(ConversationKey conversation, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation.Id}|{sequence:D7}");
}
