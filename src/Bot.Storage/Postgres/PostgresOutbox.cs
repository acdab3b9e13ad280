using System.Collections.Immutable;
using Bot.Storage.Turns;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// The outbox shared by replicas: heads are taken with SKIP LOCKED and leased by the database's clock; whoever finishes one holds the
/// conversation's row, so that a turn committed at the same moment cannot leave its reply without a due time.
/// </summary>
internal sealed class PostgresOutbox(PostgresDatabase database) : IOutbox
{
    public static void Queue(NpgsqlBatch batch, ConversationKey conversation, LogEntry entry) => batch.Add(
        """
        INSERT INTO outbox (channel, conversation, sequence, queued_at, fence, due_at)
        SELECT $1, $2, $3, now_ms(), $4, CASE WHEN EXISTS (SELECT 1 FROM outbox WHERE channel = $1 AND conversation = $2) THEN NULL ELSE 0 END
        """,
        conversation.Channel, conversation.Id, entry.Sequence, entry.At.ToUnixTimeMilliseconds());

    public Task<ImmutableArray<Delivery>> LeaseAsync(int limit, TimeSpan lease, CancellationToken cancellationToken) =>
        database.RunAsync<ImmutableArray<Delivery>>(
            async (connection, cancel) => [.. (await connection.AllAsync(
                ReadDelivery, cancel,
                """
                WITH head AS (
                  SELECT channel, conversation, sequence FROM outbox
                  WHERE due_at <= now_ms() ORDER BY due_at, queued_at LIMIT $1 FOR UPDATE SKIP LOCKED)
                UPDATE outbox o SET due_at = now_ms() + $2, fence = o.fence + 1, attempts = o.attempts + 1,
                  first_tried_at = coalesce(o.first_tried_at, now_ms())
                FROM head h
                JOIN log l ON l.channel = h.channel AND l.conversation = h.conversation AND l.sequence = h.sequence
                JOIN conversation c ON c.channel = h.channel AND c.id = h.conversation
                WHERE o.channel = h.channel AND o.conversation = h.conversation AND o.sequence = h.sequence
                RETURNING l.sequence, l.author, l.activity_id, l.at, l.json, l.reply_to,
                  o.channel, o.conversation, c.delivery, o.attempts, greatest(now_ms() - o.first_tried_at, 0), o.fence
                """,
                limit, (long)lease.TotalMilliseconds)).OrderBy(delivery => delivery.Entry.At)],
            cancellationToken);

    public Task RenewAsync(ImmutableArray<Delivery> deliveries, TimeSpan lease, CancellationToken cancellationToken) =>
        database.RunAsync(
            (connection, cancel) => connection.AllAsync(
                _ => true, cancel,
                """
                UPDATE outbox o SET due_at = now_ms() + $5
                FROM unnest($1, $2, $3, $4) AS held (channel, conversation, sequence, fence)
                WHERE o.channel = held.channel AND o.conversation = held.conversation AND o.sequence = held.sequence AND o.fence = held.fence
                """,
                deliveries.Select(one => one.Conversation.Channel).ToArray(), deliveries.Select(one => one.Conversation.Id).ToArray(),
                deliveries.Select(one => one.Entry.Sequence).ToArray(), deliveries.Select(one => one.Fence).ToArray(),
                (long)lease.TotalMilliseconds),
            cancellationToken);

    public Task<bool> MarkSentAsync(Delivery delivery, string? remoteId, CancellationToken cancellationToken) => FinishAsync(
        delivery, remoteId is null ? null : StoredText.Clean(remoteId),
        """
        WITH gone AS (
          DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND sequence = $3 AND fence = $4 RETURNING sequence),
        noted AS (
          UPDATE log SET remote_id = $5 WHERE channel = $1 AND conversation = $2 AND sequence = (SELECT sequence FROM gone))
        SELECT count(*) FROM gone
        """,
        cancellationToken);

    public Task<bool> GiveUpAsync(Delivery delivery, string reason, CancellationToken cancellationToken) => FinishAsync(
        delivery, StoredText.Clean(reason),
        """
        WITH gone AS (
          DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND sequence = $3 AND fence = $4 RETURNING sequence),
        noted AS (
          INSERT INTO dead_letter (channel, conversation, sequence, kind, reason, at)
          SELECT $1, $2, sequence, 'delivery', $5, now_ms() FROM gone)
        SELECT count(*) FROM gone
        """,
        cancellationToken);

    public Task<bool> RetryAsync(Delivery delivery, TimeSpan delay, bool wasTried, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, cancel) => (await connection.AllAsync(
                _ => true, cancel,
                """
                UPDATE outbox SET due_at = now_ms() + $5, attempts = attempts - $6, fence = fence + 1
                WHERE channel = $1 AND conversation = $2 AND sequence = $3 AND fence = $4 RETURNING 1
                """,
                delivery.Conversation.Channel, delivery.Conversation.Id, delivery.Entry.Sequence, delivery.Fence,
                (long)delay.TotalMilliseconds, wasTried ? 0L : 1L)).Count == 1,
            cancellationToken);

    public Task<OutboxFigures> MeasureAsync(CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, cancel) => (await connection.AllAsync(
                row => new OutboxFigures(row.GetInt64(0), TimeSpan.FromMilliseconds(row.GetInt64(1)), row.GetInt64(2)), cancel,
                "SELECT count(*), greatest(now_ms() - coalesce(min(queued_at), now_ms()), 0), (SELECT count(*) FROM dead_letter) FROM outbox"))[0],
            cancellationToken);

    private static Delivery ReadDelivery(NpgsqlDataReader row) => new(
        new ConversationKey(row.GetString(6), row.GetString(7)), PostgresLog.ReadEntry(row), row.Text(8), (int)row.GetInt64(9),
        TimeSpan.FromMilliseconds(row.GetInt64(10)), row.GetInt64(11));

    private Task<bool> FinishAsync(Delivery delivery, string? note, string sql, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, cancel) =>
            {
                var (channel, id) = delivery.Conversation;
                await using var batch = connection.CreateBatch()
                    .Add("BEGIN")
                    .Add("SELECT 1 FROM conversation WHERE channel = $1 AND id = $2 FOR UPDATE", channel, id)
                    .Add(sql, channel, id, delivery.Entry.Sequence, delivery.Fence, note)
                    .Add(
                        """
                        UPDATE outbox SET due_at = 0 WHERE channel = $1 AND conversation = $2 AND due_at IS NULL
                          AND sequence = (SELECT min(sequence) FROM outbox WHERE channel = $1 AND conversation = $2)
                        """,
                        channel, id)
                    .Add("COMMIT");
                await using var rows = await batch.ExecuteReaderAsync(cancel);
                await rows.AllAsync(_ => 0, cancel);
                await rows.NextResultAsync(cancel);
                return (await rows.AllAsync(row => row.GetInt64(0), cancel))[0] == 1;
            },
            cancellationToken);
}
