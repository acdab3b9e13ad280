using System.Collections.Immutable;
using Bot.Storage.Turns;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The outbox in the one file; the writer's thread keeps senders apart, the fence keeps out the late.</summary>
internal sealed class SqliteOutbox(SqliteWriter writer, SqliteReaders readers, TimeProvider clock) : IOutbox
{
    private const string PromoteNext = """
        UPDATE outbox SET due_at = $3 WHERE channel = $1 AND conversation = $2 AND due_at IS NULL
          AND sequence = (SELECT min(sequence) FROM outbox WHERE channel = $1 AND conversation = $2)
        """;

    /// <summary>After a restart nobody holds a lease any more.</summary>
    public static void ReleaseLeases(SqliteSession session) => session.Run("UPDATE outbox SET is_leased = 0, due_at = 0 WHERE is_leased = 1");

    /// <summary>
    /// Queues a reply within its turn; it is due now unless earlier ones of the conversation wait. The fence begins at the time, so that
    /// a sender from before an erasure cannot be taken for one of the conversation that began anew.
    /// </summary>
    public static void Queue(SqliteSession session, ConversationKey conversation, LogEntry entry)
    {
        session.Run(
            "INSERT INTO outbox (channel, conversation, sequence, queued_at, fence) VALUES ($1, $2, $3, $4, $4)",
            conversation.Channel, conversation.Id, entry.Sequence, entry.At.ToUnixTimeMilliseconds());
        session.Run(PromoteNext, conversation.Channel, conversation.Id, 0L);
    }

    public Task<ImmutableArray<Delivery>> LeaseAsync(int limit, TimeSpan lease, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => Lease(session, limit, Now(), lease), cancellationToken);

    public Task RenewAsync(ImmutableArray<Delivery> deliveries, TimeSpan lease, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => deliveries.Sum(delivery => Renew(session, delivery, Now() + (long)lease.TotalMilliseconds)), cancellationToken);

    public Task<bool> MarkSentAsync(Delivery delivery, string? remoteId, CancellationToken cancellationToken) =>
        Finish(delivery, session => session.Run(
            "UPDATE log SET remote_id = $4 WHERE channel = $1 AND conversation = $2 AND sequence = $3",
            delivery.Conversation.Channel, delivery.Conversation.Id, delivery.Entry.Sequence,
            remoteId is null ? null : StoredText.Clean(remoteId)), cancellationToken);

    public Task<bool> GiveUpAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        Finish(delivery, session => session.Run(
            "INSERT INTO dead_letter (channel, conversation, sequence, kind, reason, at) VALUES ($1, $2, $3, 'delivery', $4, $5)",
            delivery.Conversation.Channel, delivery.Conversation.Id, delivery.Entry.Sequence, StoredText.Clean(reason), Now()),
            cancellationToken);

    public Task<bool> RetryAsync(Delivery delivery, TimeSpan delay, bool wasTried, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            session => session.Run(
                """
                UPDATE outbox SET due_at = $5, is_leased = 0, attempts = attempts - $6, fence = fence + 1
                WHERE channel = $1 AND conversation = $2 AND sequence = $3 AND fence = $4
                """,
                delivery.Conversation.Channel, delivery.Conversation.Id, delivery.Entry.Sequence, delivery.Fence,
                Now() + (long)delay.TotalMilliseconds, wasTried ? 0L : 1L) == 1,
            cancellationToken);

    public Task<OutboxFigures> MeasureAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(
            session => session.First(
                "SELECT count(*), coalesce(min(queued_at), $1), (SELECT count(*) FROM dead_letter) FROM outbox",
                row => new OutboxFigures(row.GetInt64(0), TimeSpan.FromMilliseconds(Math.Max(Now() - row.GetInt64(1), 0)), row.GetInt64(2)),
                Now())!,
            cancellationToken);

    private static ImmutableArray<Delivery> Lease(SqliteSession session, int limit, long now, TimeSpan lease)
    {
        var heads = session.All(
            """
            SELECT l.sequence, l.author, l.activity_id, l.at, l.json, l.reply_to,
                   o.channel, o.conversation, c.delivery, o.attempts, coalesce(o.first_tried_at, $1), o.fence
            FROM outbox o JOIN log l USING (channel, conversation, sequence)
            JOIN conversation c ON c.channel = o.channel AND c.id = o.conversation
            WHERE o.due_at <= $1 ORDER BY o.due_at, o.queued_at LIMIT $2
            """,
            row => ReadDelivery(row, now), now, limit);
        foreach (var head in heads)
        {
            session.Run(
                """
                UPDATE outbox SET is_leased = 1, due_at = $4, fence = $5, attempts = $6, first_tried_at = coalesce(first_tried_at, $7)
                WHERE channel = $1 AND conversation = $2 AND sequence = $3
                """,
                head.Conversation.Channel, head.Conversation.Id, head.Entry.Sequence, now + (long)lease.TotalMilliseconds,
                head.Fence, head.Attempts, now);
        }

        return [.. heads];
    }

    private static int Renew(SqliteSession session, Delivery delivery, long until) => session.Run(
        "UPDATE outbox SET due_at = $5 WHERE channel = $1 AND conversation = $2 AND sequence = $3 AND fence = $4",
        delivery.Conversation.Channel, delivery.Conversation.Id, delivery.Entry.Sequence, delivery.Fence, until);

    private static Delivery ReadDelivery(SqliteDataReader row, long now) => new(
        new ConversationKey(row.GetString(6), row.GetString(7)), LogReader.ReadEntry(row), row.IsDBNull(8) ? null : row.GetString(8),
        row.GetInt32(9) + 1, TimeSpan.FromMilliseconds(Math.Max(now - row.GetInt64(10), 0)), row.GetInt64(11) + 1);

    private Task<bool> Finish(Delivery delivery, Action<SqliteSession> record, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            session =>
            {
                var (channel, id) = delivery.Conversation;
                var isOurs = session.Run(
                    "DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND sequence = $3 AND fence = $4",
                    channel, id, delivery.Entry.Sequence, delivery.Fence) == 1;
                if (isOurs)
                {
                    record(session);
                    session.Run(PromoteNext, channel, id, Now());
                }

                return isOurs;
            },
            cancellationToken);

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
