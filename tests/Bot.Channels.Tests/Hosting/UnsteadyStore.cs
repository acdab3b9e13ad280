using System.Collections.Immutable;
using Bot.Storage;
using Bot.Storage.Memory;

namespace Bot.Channels.Tests.Hosting;

/// <summary>A memory store that can be taken down and brought back.</summary>
public sealed class UnsteadyStore : IStore
{
    private readonly MemoryStore _inner = new();

    public bool IsDown
    {
        get => Failure is not null;
        set => Failure = value ? new StoreUnavailableException("down for a test") : null;
    }

    public event Action<AppendedEntries>? Appended
    {
        add => _inner.Appended += value;
        remove => _inner.Appended -= value;
    }

    /// <summary>What every call fails with; null: it works.</summary>
    public Exception? Failure { get; set; }

    private MemoryStore Up => Failure is { } failure ? throw failure : _inner;

    public IOutbox Outbox => _inner.Outbox;

    public IPersonalData PersonalData => _inner.PersonalData;

    public async Task<StoredState> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        await Up.LoadAsync(conversation, cancellationToken);

    public async Task<OpenedTurn> OpenTurnAsync(
        ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Up.OpenTurnAsync(conversation, keys, now, cancellationToken);

    public async Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
        await Up.CommitAsync(commit, cancellationToken);

    public async Task<ImmutableArray<LogEntry>> ReadLogAsync(
        ConversationKey conversation, long after, int limit, CancellationToken cancellationToken) =>
        await Up.ReadLogAsync(conversation, after, limit, cancellationToken);

    public async Task<long> LastSequenceAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        await Up.LastSequenceAsync(conversation, cancellationToken);

    public async Task CheckAsync(CancellationToken cancellationToken) => await Up.CheckAsync(cancellationToken);

    public async Task<LogEntry?> FindEntryAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken) =>
        await Up.FindEntryAsync(conversation, activityId, cancellationToken);

    public async Task<bool> SaveFeedbackAsync(Feedback feedback, CancellationToken cancellationToken) =>
        await Up.SaveFeedbackAsync(feedback, cancellationToken);

    public async Task<ImmutableArray<Feedback>> ReadFeedbackAsync(int limit, CancellationToken cancellationToken) =>
        await Up.ReadFeedbackAsync(limit, cancellationToken);

    public async Task<ImmutableArray<DeadLetter>> ReadDeadLettersAsync(int limit, CancellationToken cancellationToken) =>
        await Up.ReadDeadLettersAsync(limit, cancellationToken);

    public ValueTask DisposeAsync() => _inner.DisposeAsync();
}
