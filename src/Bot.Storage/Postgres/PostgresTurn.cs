using System.Collections.Immutable;
using Bot.Storage.Turns;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// Commits one turn in two round trips under the conversation's row lock. Safe to repeat after a commit whose answer was lost: the
/// inbox then holds our own commit id, so the turn is recognised as saved instead of run twice.
/// </summary>
internal sealed class PostgresTurn(TurnCommit turn)
{
    private readonly Guid _commit = Guid.NewGuid();
    private readonly string[] _keys = [.. turn.InboxKeys.Select(key => key.Value)];

    public async Task<SaveOutcome> CommitAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!turn.Pages.IsEmpty)
        {
            // A transaction of its own, because none spans two conversations; before the turn, because a page nobody has the key of harms nobody.
            await RunAsync(WritePages(connection));
        }

        var (row, known) = await LockAsync(connection, cancellationToken);
        if (known is not null)
        {
            return await AnswerAgainAsync(connection, known, cancellationToken);
        }

        if (row is null || row.Version != turn.ExpectedVersion)
        {
            await RunAsync(connection.CreateBatch().Add("ROLLBACK"));
            return new SaveOutcome.Conflict();
        }

        var entries = TurnEntries.Number(turn, row.LastSequence, row.LastAt);
        await RunAsync(Write(connection, row, entries));
        return new SaveOutcome.Saved(turn.ExpectedVersion + 1, entries);
    }

    /// <summary>Takes the row lock, making the row first for a new conversation; then nobody else can commit a turn of it.</summary>
    private async Task<(Row? Row, Known? Known)> LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var (channel, id) = turn.Conversation;
        await using var batch = connection.CreateBatch().Add("BEGIN");
        if (turn.ExpectedVersion == 0)
        {
            batch.Add(
                """
                INSERT INTO conversation (channel, id, version, state, user_id, last_sequence, last_at)
                VALUES ($1, $2, 0, '', '', 0, 0) ON CONFLICT DO NOTHING
                """,
                channel, id);
        }

        batch.Add("SELECT version, last_sequence, last_at, user_id FROM conversation WHERE channel = $1 AND id = $2 FOR UPDATE", channel, id)
            .Add(
                """
                SELECT first_sequence, last_sequence, version, commit_id FROM inbox
                WHERE channel = $1 AND conversation = $2 AND key = ANY ($3) AND (expires_at IS NULL OR expires_at > $4)
                ORDER BY array_position($3, key) LIMIT 1
                """,
                channel, id, _keys, turn.At.ToUnixTimeMilliseconds());
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        var row = await rows.AllAsync(r => new Row(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetString(3)), cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        var known = await rows.AllAsync(r => new Known(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetGuid(3)), cancellationToken);
        return (row.FirstOrDefault(), known.FirstOrDefault());
    }

    private async Task<SaveOutcome> AnswerAgainAsync(NpgsqlConnection connection, Known known, CancellationToken cancellationToken)
    {
        var entries = await PostgresLog.ReadAsync(
            connection, turn.Conversation, known.First - 1, (int)(known.Last - known.First + 1), cancellationToken);
        await RunAsync(connection.CreateBatch().Add("ROLLBACK"));
        return known.Commit == _commit ? new SaveOutcome.Saved(known.Version, entries) : new SaveOutcome.Duplicate(entries);
    }

    private NpgsqlBatch Write(NpgsqlConnection connection, Row row, ImmutableArray<LogEntry> entries)
    {
        var (channel, id) = turn.Conversation;
        var lastAt = entries.IsEmpty ? Math.Max(row.LastAt, turn.At.ToUnixTimeMilliseconds()) : entries[^1].At.ToUnixTimeMilliseconds();
        var last = row.LastSequence + entries.Length;
        var batch = connection.CreateBatch().Add(
            """
            UPDATE conversation SET version = $3, state = $4, user_id = $5, delivery = coalesce($6, delivery), last_sequence = $7, last_at = $8
            WHERE channel = $1 AND id = $2
            """,
            channel, id, turn.ExpectedVersion + 1, turn.StateJson, turn.UserId, turn.DeliveryJson, last, lastAt);
        if (row.UserId != turn.UserId || turn.ExpectedVersion == 0)
        {
            batch.Add("INSERT INTO person (channel, conversation, user_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", channel, id, turn.UserId);
        }

        AddInbox(batch, row.LastSequence + 1, last);
        AddLog(batch, entries);
        if (turn.DeadLetter is { } reason)
        {
            batch.Add(
                """
                INSERT INTO dead_letter (channel, conversation, sequence, kind, reason, at) VALUES ($1, $2, $3, 'turn', $4, $5)
                ON CONFLICT (channel, conversation, sequence, kind) DO UPDATE SET reason = excluded.reason, at = excluded.at
                """,
                channel, id, last, reason, lastAt);
        }

        return batch.Add("COMMIT");
    }

    private NpgsqlBatch WritePages(NpgsqlConnection connection)
    {
        var batch = connection.CreateBatch();
        foreach (var (key, json) in turn.Pages)
        {
            batch.Add(
                """
                INSERT INTO conversation AS kept (channel, id, version, state, user_id, last_sequence, last_at) VALUES ($1, $2, 1, $3, $4, 0, $5)
                ON CONFLICT (channel, id) DO UPDATE SET
                  version = kept.version + 1, state = excluded.state, user_id = excluded.user_id, last_at = excluded.last_at
                """,
                key.Channel, key.Id, json, turn.UserId, turn.At.ToUnixTimeMilliseconds())
                .Add("INSERT INTO person (channel, conversation, user_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", key.Channel, key.Id, turn.UserId);
        }

        return batch;
    }

    private void AddInbox(NpgsqlBatch batch, long first, long last) => batch.Add(
        """
        INSERT INTO inbox (channel, conversation, key, expires_at, first_sequence, last_sequence, version, commit_id)
        SELECT $1, $2, key, expires_at, $5, $6, $7, $8 FROM unnest($3, $4) AS given (key, expires_at)
        ON CONFLICT (channel, conversation, key) DO UPDATE SET
          expires_at = excluded.expires_at, first_sequence = excluded.first_sequence, last_sequence = excluded.last_sequence,
          version = excluded.version, commit_id = excluded.commit_id
        """,
        turn.Conversation.Channel, turn.Conversation.Id, _keys,
        turn.InboxKeys.Select(key => key.Expires?.ToUnixTimeMilliseconds()).ToArray(), first, last, turn.ExpectedVersion + 1, _commit);

    private void AddLog(NpgsqlBatch batch, ImmutableArray<LogEntry> entries)
    {
        var (channel, id) = turn.Conversation;
        foreach (var entry in entries)
        {
            batch.Add(
                """
                INSERT INTO log (channel, conversation, sequence, author, activity_id, at, json, reply_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                channel, id, entry.Sequence, (long)entry.Author, entry.ActivityId, entry.At.ToUnixTimeMilliseconds(), entry.Json, entry.ReplyTo);
            if (turn.Deliver && entry.Author == Author.Bot)
            {
                PostgresOutbox.Queue(batch, turn.Conversation, entry);
            }
        }
    }

    /// <summary>Not cancelled by the caller: once sent, a commit is seen through.</summary>
    private static async Task RunAsync(NpgsqlBatch batch)
    {
        await using (batch)
        {
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private sealed record Row(long Version, long LastSequence, long LastAt, string UserId);

    private sealed record Known(long First, long Last, long Version, Guid Commit);
}
