namespace Bot.Storage;

public enum Author { User, Bot }

/// <summary>One line of a conversation's log: what somebody said. The log is the outbox and the transcript.</summary>
/// <param name="Sequence">From 1, gapless per conversation, in commit order.</param>
/// <param name="ActivityId">The channel's id, or <c>{conversation}|{sequence:D7}</c> when the channel gives none.</param>
/// <param name="At">UTC, strictly rising by at least a millisecond within a conversation.</param>
/// <param name="Json">User: the activity as accepted. Bot: the reply as meaning.</param>
/// <param name="ReplyTo">For the bot's: the activity id of the message it answers.</param>
public sealed record LogEntry(long Sequence, Author Author, string ActivityId, DateTimeOffset At, string Json, string? ReplyTo);

/// <summary>An entry about to be appended; sequence, time and (when null) the activity id are given by the store.</summary>
public sealed record NewEntry(Author Author, string? ActivityId, string Json);
