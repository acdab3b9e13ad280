using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>What is kept of a person: every conversation in which the user id ever spoke, whatever the channel.</summary>
public interface IPersonalData
{
    Task<ImmutableArray<ConversationRecord>> ExportAsync(string userId, CancellationToken cancellationToken);

    /// <summary>
    /// Removes these conversations whole: state, inbox, log, outbox, dead letters, feedback. SQLite leaves no trace in the file
    /// (backups age out by rotation). A turn under way then finds no conversation and begins anew.
    /// </summary>
    Task<Erasure> EraseAsync(string userId, CancellationToken cancellationToken);

    /// <summary>
    /// Retention: removes conversations silent since <paramref name="before"/>, older entries of the others, and keys that expired.
    /// Returns the number of conversations removed.
    /// </summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>One conversation as kept.</summary>
public sealed record ConversationRecord(
    ConversationKey Conversation, StoredState State, ImmutableArray<LogEntry> Log, ImmutableArray<Feedback> Feedback);

public sealed record Erasure(int Conversations, int Entries);
