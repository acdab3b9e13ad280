using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>A conversation's log has grown.</summary>
/// <param name="Entries">The new ones of one commit, in their order, where this process made it; empty: look into the log.</param>
public sealed record AppendedEntries(ConversationKey Conversation, ImmutableArray<LogEntry> Entries);
