using System.Collections.Immutable;
using Bot.Storage.Turns;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Writes one turn within the group's transaction: inbox, version, state, log, outbox, dead letter.</summary>
internal static class TurnWriter
{
    public static SaveOutcome Commit(SqliteSession session, TurnCommit turn)
    {
        var (channel, id) = turn.Conversation;
        if (LogReader.FindTurn(session, turn.Conversation, [.. turn.InboxKeys.Select(key => key.Value)], turn.At) is { } entries)
        {
            return new SaveOutcome.Duplicate(entries);
        }

        var row = session.First(
            "SELECT version, last_sequence, last_at, user_id FROM conversation WHERE channel = $1 AND id = $2", ReadRow, channel, id);
        if ((row?.Version ?? 0) != turn.ExpectedVersion)
        {
            return new SaveOutcome.Conflict();
        }

        var log = TurnEntries.Number(turn, row?.LastSequence ?? 0, row?.LastAt ?? 0);
        var last = new Row(turn.ExpectedVersion + 1, (row?.LastSequence ?? 0) + log.Length, LastAt(turn, row, log), turn.UserId);
        WriteConversation(session, turn, row, last);
        WriteInbox(session, turn, last.LastSequence - log.Length + 1, last.LastSequence);
        foreach (var entry in log)
        {
            WriteEntry(session, turn, entry);
        }

        if (turn.DeadLetter is { } reason)
        {
            session.Run(
                "INSERT OR REPLACE INTO dead_letter (channel, conversation, sequence, kind, reason, at) VALUES ($1, $2, $3, 'turn', $4, $5)",
                channel, id, last.LastSequence, reason, last.LastAt);
        }

        WritePages(session, turn);
        return new SaveOutcome.Saved(last.Version, log);
    }

    private static Row ReadRow(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3));

    private static long LastAt(TurnCommit turn, Row? row, ImmutableArray<LogEntry> log) =>
        log.IsEmpty ? Math.Max(row?.LastAt ?? 0, turn.At.ToUnixTimeMilliseconds()) : log[^1].At.ToUnixTimeMilliseconds();

    private static void WriteConversation(SqliteSession session, TurnCommit turn, Row? before, Row after)
    {
        var (channel, id) = turn.Conversation;
        session.Run(
            """
            INSERT INTO conversation (channel, id, version, state, user_id, delivery, last_sequence, last_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (channel, id) DO UPDATE SET
              version = excluded.version, state = excluded.state, user_id = excluded.user_id,
              delivery = coalesce(excluded.delivery, delivery), last_sequence = excluded.last_sequence, last_at = excluded.last_at
            """,
            channel, id, after.Version, turn.StateJson, turn.UserId, turn.DeliveryJson, after.LastSequence, after.LastAt);
        if (before?.UserId != turn.UserId)
        {
            session.Run("INSERT OR IGNORE INTO person (user_id, channel, conversation) VALUES ($1, $2, $3)", turn.UserId, channel, id);
        }
    }

    private static void WritePages(SqliteSession session, TurnCommit turn)
    {
        foreach (var (key, json) in turn.Pages)
        {
            session.Run(
                """
                INSERT INTO conversation (channel, id, version, state, user_id, last_sequence, last_at) VALUES ($1, $2, 1, $3, $4, 0, $5)
                ON CONFLICT (channel, id) DO UPDATE SET version = version + 1, state = excluded.state, user_id = excluded.user_id, last_at = excluded.last_at
                """,
                key.Channel, key.Id, json, turn.UserId, turn.At.ToUnixTimeMilliseconds());
            session.Run("INSERT OR IGNORE INTO person (user_id, channel, conversation) VALUES ($1, $2, $3)", turn.UserId, key.Channel, key.Id);
        }
    }

    /// <summary>A key of the same name can only be an expired one here: the new turn takes it over.</summary>
    private static void WriteInbox(SqliteSession session, TurnCommit turn, long first, long last)
    {
        foreach (var key in turn.InboxKeys)
        {
            session.Run(
                """
                INSERT OR REPLACE INTO inbox (channel, conversation, key, expires_at, first_sequence, last_sequence)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                turn.Conversation.Channel, turn.Conversation.Id, key.Value, key.Expires?.ToUnixTimeMilliseconds(), first, last);
        }
    }

    private static void WriteEntry(SqliteSession session, TurnCommit turn, LogEntry entry)
    {
        var (channel, id) = turn.Conversation;
        session.Run(
            "INSERT INTO log (channel, conversation, sequence, author, activity_id, at, json, reply_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            channel, id, entry.Sequence, (long)entry.Author, entry.ActivityId, entry.At.ToUnixTimeMilliseconds(), entry.Json, entry.ReplyTo);
        if (turn.Deliver && entry.Author == Author.Bot)
        {
            SqliteOutbox.Queue(session, turn.Conversation, entry);
        }
    }

    private sealed record Row(long Version, long LastSequence, long LastAt, string UserId);
}
