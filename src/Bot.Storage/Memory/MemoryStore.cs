using System.Collections.Immutable;
using Bot.Storage.Turns;

namespace Bot.Storage.Memory;

/// <summary>The store's contract with nothing behind it: for tests and for <c>chat</c>; gone with the process.</summary>
public sealed class MemoryStore : IStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, MemoryConversation> _conversations = [];
    private readonly AppendedNotice _notice = new();

    public MemoryStore(TimeProvider? clock = null)
    {
        Outbox = new MemoryOutbox(_gate, _conversations, clock ?? TimeProvider.System);
        PersonalData = new MemoryPersonalData(_gate, _conversations);
    }

    public IOutbox Outbox { get; }

    public IPersonalData PersonalData { get; }

    public event Action<AppendedEntries>? Appended
    {
        add => _notice.Appended += value;
        remove => _notice.Appended -= value;
    }

    public Task<StoredState> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Read(conversation, known => known.State, StoredState.None, cancellationToken);

    public Task<OpenedTurn> OpenTurnAsync(
        ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken) => Read(
        conversation, known => new OpenedTurn(known.State, known.LastSequence, FindTurn(known, keys, now)), new OpenedTurn(StoredState.None, 0, null),
        cancellationToken);

    public Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = CleanTurn.Of(commit);
        var outcome = Commit(turn);
        if (outcome is SaveOutcome.Saved { Entries: { IsEmpty: false } entries })
        {
            _notice.Raise([new AppendedEntries(turn.Conversation, entries)]);
        }

        return Task.FromResult(outcome);
    }

    public Task<ImmutableArray<LogEntry>> ReadLogAsync(
        ConversationKey conversation, long after, int limit, CancellationToken cancellationToken) =>
        Read<ImmutableArray<LogEntry>>(
            conversation, known => [.. known.Log.Where(entry => entry.Sequence > after).Take(limit)], [], cancellationToken);

    public Task<long> LastSequenceAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Read(conversation, known => known.LastSequence, 0, cancellationToken);

    public Task<LogEntry?> FindEntryAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken) =>
        Read(conversation, known => known.FindEntry(StoredText.Clean(activityId)), absent: null, cancellationToken);

    public Task<bool> SaveFeedbackAsync(Feedback feedback, CancellationToken cancellationToken) =>
        Read(feedback.Conversation, known =>
        {
            known.Feedback[(feedback.ReplyActivityId, feedback.UserId)] = feedback;
            return true;
        }, absent: false, cancellationToken);

    public Task<ImmutableArray<Feedback>> ReadFeedbackAsync(int limit, CancellationToken cancellationToken) =>
        Newest(known => known.Feedback.Values, feedback => feedback.At, limit, cancellationToken);

    public Task<ImmutableArray<DeadLetter>> ReadDeadLettersAsync(int limit, CancellationToken cancellationToken) =>
        Newest(known => known.DeadLetters, letter => letter.At, limit, cancellationToken);

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

    private Task<ImmutableArray<T>> Newest<T>(
        Func<MemoryConversation, IEnumerable<T>> pick, Func<T, DateTimeOffset> time, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult<ImmutableArray<T>>([.. _conversations.Values.SelectMany(pick).OrderByDescending(time).Take(limit)]);
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
                foreach (var (key, json) in turn.Pages)
                {
                    (_conversations[key] = _conversations.GetValueOrDefault(key) ?? new MemoryConversation()).Keep(json, turn.UserId, turn.At);
                }
            }

            return outcome;
        }
    }
}
