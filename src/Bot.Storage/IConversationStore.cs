using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>State of a conversation with its version; version 0 and null: not seen before.</summary>
/// <param name="UserId">Who spoke last.</param>
/// <param name="DeliveryJson">The address of the latest turn that gave one.</param>
public sealed record StoredState(long Version, string? Json, string? UserId, string? DeliveryJson = null)
{
    public static StoredState None { get; } = new(0, null, null);
}

/// <summary>Where a conversation stands when a message arrives.</summary>
/// <param name="LastSequence">The greatest sequence of its log; 0 when there is none.</param>
/// <param name="Seen">Entries of the turn that had one of the message's keys; null when none was seen.</param>
public sealed record OpenedTurn(StoredState State, long LastSequence, ImmutableArray<LogEntry>? Seen);

/// <summary>
/// Inbox, state and log of every conversation. One transaction per turn; an acknowledged commit survives a power cut.
/// When the store cannot be reached or is shedding load, calls throw <see cref="StoreUnavailableException"/>. Texts come back as they
/// went in, except that U+0000 and lone surrogates become U+FFFD; ids beyond <see cref="Turns.StoredText.LongestId"/> bytes are refused.
/// Closing waits for what is being written; closing again does nothing.
/// </summary>
public interface IConversationStore : IAsyncDisposable
{
    Task<StoredState> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>All that a turn begins with, in one look.</summary>
    /// <param name="keys">What makes the message the same as one that was here.</param>
    Task<OpenedTurn> OpenTurnAsync(
        ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Cancelled while it waits, the turn may still be committed: the same message finds out, by its inbox keys.</summary>
    Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Entries with a sequence greater than <paramref name="after"/>, in order, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<LogEntry>> ReadLogAsync(
        ConversationKey conversation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The greatest sequence of the conversation's log; 0 when there is none.</summary>
    Task<long> LastSequenceAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Raised after a commit, in no order; may be raised more than once, never blocks.</summary>
    event Action<AppendedEntries>? Appended;

    /// <summary>Completes when a trivial read works and, if the last turn could not be written, writing works again; throws when not.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
