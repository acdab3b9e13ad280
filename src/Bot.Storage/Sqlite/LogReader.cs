using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Reads states, turns and entries, on the writer's connection or a reader's.</summary>
internal static class LogReader
{
    public static StoredState Load(SqliteSession session, ConversationKey conversation) =>
        session.First(
            "SELECT version, state, user_id, delivery FROM conversation WHERE channel = $1 AND id = $2",
            ReadState, conversation.Channel, conversation.Id) ?? StoredState.None;

    /// <param name="keys">As kept in the inbox.</param>
    public static OpenedTurn Open(SqliteSession session, ConversationKey conversation, ImmutableArray<string> keys, DateTimeOffset now)
    {
        var opened = session.First(
            "SELECT version, state, user_id, delivery, last_sequence FROM conversation WHERE channel = $1 AND id = $2",
            row => new OpenedTurn(ReadState(row), row.GetInt64(4), null), conversation.Channel, conversation.Id);
        return opened is null ? new OpenedTurn(StoredState.None, 0, null) : opened with { Seen = FindTurn(session, conversation, keys, now) };
    }

    /// <param name="keys">As kept in the inbox.</param>
    public static ImmutableArray<LogEntry>? FindTurn(
        SqliteSession session, ConversationKey conversation, ImmutableArray<string> keys, DateTimeOffset now)
    {
        foreach (var key in keys)
        {
            var span = session.First(
                """
                SELECT first_sequence, last_sequence FROM inbox
                WHERE channel = $1 AND conversation = $2 AND key = $3 AND (expires_at IS NULL OR expires_at > $4)
                """,
                row => new Span(row.GetInt64(0), row.GetInt64(1)),
                conversation.Channel, conversation.Id, key, now.ToUnixTimeMilliseconds());
            if (span is not null)
            {
                return Read(session, conversation, span.First - 1, (int)(span.Last - span.First + 1));
            }
        }

        return null;
    }

    public static ImmutableArray<LogEntry> Read(SqliteSession session, ConversationKey conversation, long after, int limit) =>
    [
        .. session.All(
            """
            SELECT sequence, author, activity_id, at, json, reply_to FROM log
            WHERE channel = $1 AND conversation = $2 AND sequence > $3 ORDER BY sequence LIMIT $4
            """,
            ReadEntry, conversation.Channel, conversation.Id, after, Math.Max(limit, 0)),
    ];

    public static long LastSequence(SqliteSession session, ConversationKey conversation) =>
        session.First(
            "SELECT last_sequence FROM conversation WHERE channel = $1 AND id = $2", row => row.GetInt64(0), conversation.Channel, conversation.Id);

    public static LogEntry? FindEntry(SqliteSession session, ConversationKey conversation, string activityId) =>
        session.First(
            """
            SELECT sequence, author, activity_id, at, json, reply_to FROM log
            WHERE channel = $1 AND conversation = $2 AND (activity_id = $3 OR remote_id = $3) ORDER BY sequence DESC LIMIT 1
            """,
            ReadEntry, conversation.Channel, conversation.Id, activityId);

    public static ImmutableArray<DeadLetter> DeadLetters(SqliteSession session, int limit) =>
    [
        .. session.All(
            "SELECT channel, conversation, sequence, kind, reason, at FROM dead_letter ORDER BY at DESC, channel, conversation, sequence LIMIT $1",
            row => new DeadLetter(
                new ConversationKey(row.GetString(0), row.GetString(1)), row.GetInt64(2), row.GetString(3), row.GetString(4),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
            limit),
    ];

    private static StoredState ReadState(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3));

    public static LogEntry ReadEntry(SqliteDataReader row) => new(
        row.GetInt64(0), (Author)row.GetInt32(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5));

    private sealed record Span(long First, long Last);
}
