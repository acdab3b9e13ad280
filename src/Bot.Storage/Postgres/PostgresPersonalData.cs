using System.Collections.Immutable;
using Bot.Storage.Turns;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Export, erasure and retention, one conversation per transaction.</summary>
internal sealed class PostgresPersonalData(PostgresDatabase database) : IPersonalData
{
    /// <summary>Removes one conversation unless it spoke again meanwhile; the number of entries, or null when it stays.</summary>
    private const string Remove = """
        WITH gone AS (DELETE FROM conversation WHERE channel = $1 AND id = $2 AND last_at < $3 RETURNING channel, id),
        people AS (DELETE FROM person p USING gone g WHERE p.channel = g.channel AND p.conversation = g.id),
        seen AS (DELETE FROM inbox i USING gone g WHERE i.channel = g.channel AND i.conversation = g.id),
        said AS (DELETE FROM log l USING gone g WHERE l.channel = g.channel AND l.conversation = g.id RETURNING 1),
        unsent AS (DELETE FROM outbox o USING gone g WHERE o.channel = g.channel AND o.conversation = g.id),
        dead AS (DELETE FROM dead_letter d USING gone g WHERE d.channel = g.channel AND d.conversation = g.id),
        liked AS (DELETE FROM feedback f USING gone g WHERE f.channel = g.channel AND f.conversation = g.id)
        SELECT (SELECT count(*) FROM said) FROM gone
        """;

    public Task<ImmutableArray<ConversationRecord>> ExportAsync(string userId, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, cancel) =>
            {
                var records = ImmutableArray.CreateBuilder<ConversationRecord>();
                foreach (var key in await OfAsync(connection, userId, cancel))
                {
                    records.Add(new ConversationRecord(
                        key, await PostgresLog.LoadAsync(connection, key, cancel), await PostgresLog.ReadAsync(connection, key, 0, int.MaxValue, cancel),
                        await PostgresFeedback.OfConversationAsync(connection, key, cancel)));
                }

                return records.ToImmutable();
            },
            cancellationToken);

    public Task<Erasure> EraseAsync(string userId, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, cancel) =>
            {
                var removed = await RemoveAsync(connection, await OfAsync(connection, userId, cancel), long.MaxValue, cancel);
                return new Erasure(removed.Count, (int)removed.Sum());
            },
            cancellationToken);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, cancel) =>
            {
                var time = before.ToUnixTimeMilliseconds();
                var silent = await connection.AllAsync(
                    ReadKey, cancel, "SELECT channel, id FROM conversation WHERE last_at < $1 AND version > 0", time);
                var removed = await RemoveAsync(connection, silent, time, cancel);
                await ForgetEntriesAsync(connection, time, cancel);
                return removed.Count;
            },
            cancellationToken);

    /// <summary>The lock comes first and in a statement of its own, so that the removal sees all that was committed before it.</summary>
    private static async Task<List<long>> RemoveAsync(
        NpgsqlConnection connection, List<ConversationKey> conversations, long silentSince, CancellationToken cancellationToken)
    {
        var removed = new List<long>();
        foreach (var (channel, id) in conversations)
        {
            await using var batch = connection.CreateBatch()
                .Add("BEGIN")
                .Add("SELECT 1 FROM conversation WHERE channel = $1 AND id = $2 FOR UPDATE", channel, id)
                .Add(Remove, channel, id, silentSince)
                .Add("COMMIT");
            await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
            await rows.AllAsync(_ => 0, cancellationToken);
            await rows.NextResultAsync(cancellationToken);
            removed.AddRange(await rows.AllAsync(row => row.GetInt64(0), cancellationToken));
        }

        return removed;
    }

    private static async Task ForgetEntriesAsync(NpgsqlConnection connection, long before, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch()
            .Add("DELETE FROM outbox o USING log l WHERE l.at < $1 AND o.channel = l.channel AND o.conversation = l.conversation AND o.sequence = l.sequence", before)
            .Add("DELETE FROM log WHERE at < $1", before)
            .Add("DELETE FROM dead_letter WHERE at < $1", before)
            .Add("DELETE FROM feedback WHERE at < $1", before)
            .Add("DELETE FROM inbox WHERE expires_at < $1", before)
            .Add(
                """
                DELETE FROM inbox i WHERE last_sequence >= first_sequence AND NOT EXISTS (
                  SELECT 1 FROM log l WHERE l.channel = i.channel AND l.conversation = i.conversation AND l.sequence = i.last_sequence)
                """);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task<List<ConversationKey>> OfAsync(NpgsqlConnection connection, string userId, CancellationToken cancellationToken) =>
        connection.AllAsync(
            ReadKey, cancellationToken, "SELECT channel, conversation FROM person WHERE user_id = $1 ORDER BY channel, conversation",
            StoredText.Id(userId));

    private static ConversationKey ReadKey(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1));
}
