using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>Everything one store keeps: conversations, replies to deliver, feedback, and what belongs to a person.</summary>
public interface IStore : IConversationStore
{
    IOutbox Outbox { get; }

    IPersonalData PersonalData { get; }

    /// <summary>The entry with this activity id, the store's or the one the channel gave it on delivery; null when there is none.</summary>
    Task<LogEntry?> FindEntryAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>Keeps a person's latest word on a reply; false when the conversation is unknown.</summary>
    Task<bool> SaveFeedbackAsync(Feedback feedback, CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    Task<ImmutableArray<Feedback>> ReadFeedbackAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Turns and deliveries that were given up, the newest first.</summary>
    Task<ImmutableArray<DeadLetter>> ReadDeadLettersAsync(int limit, CancellationToken cancellationToken);
}

/// <summary>What a person thought of a reply. The reply itself, with its citations, stands in the log under its activity id.</summary>
/// <param name="Reaction"><c>like</c>, <c>dislike</c> …</param>
/// <param name="Text">The person's own words, if any.</param>
/// <param name="Knowledge">Hash of the knowledge the reply was made from.</param>
public sealed record Feedback(
    ConversationKey Conversation, string ReplyActivityId, string UserId, string Reaction, string? Text, string? Knowledge, DateTimeOffset At);

/// <summary>Something that was given up.</summary>
/// <param name="Kind"><c>turn</c> or <c>delivery</c>.</param>
/// <param name="Sequence">The entry it is about; of a turn, its last.</param>
public sealed record DeadLetter(ConversationKey Conversation, long Sequence, string Kind, string Reason, DateTimeOffset At);
