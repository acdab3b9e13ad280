using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;

namespace Bot.Channels.Running;

/// <summary>What came of a guarded turn.</summary>
/// <param name="Failure">Name of the exception, for the log; null when the turn went well.</param>
/// <param name="DeadLetter">Why the turn was given up.</param>
public sealed record GuardedResult(Conversation After, ImmutableArray<Reply> Replies, string? Failure = null, string? DeadLetter = null)
{
    /// <summary>What the turn wants done besides.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    public static GuardedResult Unchanged(Conversation conversation) => new(conversation, []);
}

/// <summary>
/// Runs the core so that no message can block a conversation: a turn that throws or takes too long leaves the state as
/// it was and an apology. It is not tried again, because a pure function would fail again.
/// </summary>
public sealed class GuardedTurn(Func<Conversation, UserSaid, World, TurnResult> turn, TimeProvider clock)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private const string Apology =
        "Sorry, something went wrong on my side with that message. What you told me before is kept: please try again in other words.";

    public async Task<GuardedResult> RunAsync(Conversation before, UserSaid said, World world)
    {
        using var span = TurnMetrics.Source.StartActivity("turn.run");
        try
        {
            var result = await RunInTimeAsync(before, said, world);
            return new GuardedResult(result.After, result.Replies) { Effects = result.Effects };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, failure.GetType().Name);
            var reply = new Reply(ReplyKind.Repair, Apology, null, [], []);
            return new GuardedResult(before, [reply], failure.GetType().Name, failure.ToString());
        }
    }

    private Task<TurnResult> RunInTimeAsync(Conversation before, UserSaid said, World world)
    {
        // Whoever is first, the turn or its limit, goes on with the rest on its own thread: a turn on a busy machine waits for one thread only.
        var outcome = new TaskCompletionSource<TurnResult>();
        _ = Task.Run(() =>
        {
            // The clock starts when the turn does: waiting for a thread is not the turn's fault.
            using var limit = clock.CreateTimer(_ => outcome.TrySetException(new TimeoutException()), null, Limit, Timeout.InfiniteTimeSpan);
            try
            {
                outcome.TrySetResult(turn(before, said, world));
            }
            catch (Exception failure)
            {
                outcome.TrySetException(failure);
            }
        });
        return outcome.Task;
    }
}
