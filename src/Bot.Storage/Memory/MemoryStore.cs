using System.Collections.Immutable;
using Bot.Storage.Turns;

namespace Bot.Storage.Memory;

/// <summary>The store's contract with nothing behind it: for tests and for <c>chat</c>; gone with the process.</summary>
public sealed class MemoryStore : IConversationStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, MemoryConversation> _conversations = [];
    private readonly AppendedNotice _notice = new();

    public event Action<ConversationKey>? Appended
    {
        add => _notice.Appended += value;
        remove => _notice.Appended -= value;
    }

    public Task<StoredState> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Read(conversation, known => known.State, StoredState.None, cancellationToken);

    public Task<ImmutableArray<LogEntry>?> FindTurnAsync(
        ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        Read(conversation, known => FindTurn(known, keys, now), absent: null, cancellationToken);

    public Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = CleanTurn.Of(commit);
        var outcome = Commit(turn);
        if (outcome is SaveOutcome.Saved { Entries.IsEmpty: false })
        {
            _notice.Raise([turn.Conversation]);
        }

        return Task.FromResult(outcome);
    }

    public Task<ImmutableArray<LogEntry>> ReadLogAsync(
        ConversationKey conversation, long after, int limit, CancellationToken cancellationToken) =>
        Read<ImmutableArray<LogEntry>>(
            conversation, known => [.. known.Log.Where(entry => entry.Sequence > after).Take(limit)], [], cancellationToken);

    public Task<long> LastSequenceAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Read(conversation, known => known.LastSequence, 0, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ImmutableArray<LogEntry>? FindTurn(MemoryConversation known, ImmutableArray<InboxKey> keys, DateTimeOffset now) =>
        known.FindTurn(StoredText.InboxKeys(keys), now) is { } entries ? [.. entries] : null;

    private Task<T> Read<T>(ConversationKey conversation, Func<MemoryConversation, T> read, T absent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_conversations.TryGetValue(StoredText.Key(conversation), out var known) ? read(known) : absent);
        }
    }

    private SaveOutcome Commit(TurnCommit turn)
    {
        lock (_gate)
        {
            var known = _conversations.GetValueOrDefault(turn.Conversation) ?? new MemoryConversation();
            var outcome = known.Commit(turn);
            if (outcome is SaveOutcome.Saved)
            {
                _conversations[turn.Conversation] = known;
            }

            return outcome;
        }
    }
}
