using System.Collections.Immutable;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Reads states, turns and entries.</summary>
internal static class PostgresLog
{
    private const string Entries = "SELECT sequence, author, activity_id, at, json, reply_to FROM log WHERE channel = $1 AND conversation = $2 ";

    public static async Task<StoredState> LoadAsync(NpgsqlConnection connection, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var states = await connection.AllAsync(
            ReadState, cancellationToken,
            "SELECT version, state, user_id, delivery FROM conversation WHERE channel = $1 AND id = $2", conversation.Channel, conversation.Id);
        return states.FirstOrDefault() ?? StoredState.None;
    }

    /// <summary>One round trip, and one more for a message that was here before.</summary>
    /// <param name="keys">As kept in the inbox.</param>
    public static async Task<OpenedTurn> OpenTurnAsync(
        NpgsqlConnection connection, ConversationKey conversation, ImmutableArray<string> keys, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var (channel, id) = conversation;
        List<OpenedTurn> opened;
        List<(long First, long Last)> spans;
        await using (var batch = connection.CreateBatch()
            .Add("SELECT version, state, user_id, delivery, last_sequence FROM conversation WHERE channel = $1 AND id = $2", channel, id)
            .Add(
                """
                SELECT first_sequence, last_sequence FROM inbox
                WHERE channel = $1 AND conversation = $2 AND key = ANY ($3) AND (expires_at IS NULL OR expires_at > $4)
                ORDER BY array_position($3, key) LIMIT 1
                """,
                channel, id, keys.ToArray(), now.ToUnixTimeMilliseconds()))
        {
            await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
            opened = await rows.AllAsync(row => new OpenedTurn(ReadState(row), row.GetInt64(4), null), cancellationToken);
            await rows.NextResultAsync(cancellationToken);
            spans = await rows.AllAsync(row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken);
        }

        return (opened.FirstOrDefault() ?? new OpenedTurn(StoredState.None, 0, null)) with
        {
            Seen = spans is [var (first, last)] ? await ReadAsync(connection, conversation, first - 1, (int)(last - first + 1), cancellationToken) : null,
        };
    }

    public static async Task<ImmutableArray<LogEntry>> ReadAsync(
        NpgsqlConnection connection, ConversationKey conversation, long after, int limit, CancellationToken cancellationToken) =>
    [
        .. await connection.AllAsync(
            ReadEntry, cancellationToken, Entries + "AND sequence > $3 ORDER BY sequence LIMIT $4",
            conversation.Channel, conversation.Id, after, Math.Max(limit, 0)),
    ];

    public static async Task<LogEntry?> FindEntryAsync(
        NpgsqlConnection connection, ConversationKey conversation, string activityId, CancellationToken cancellationToken) =>
        (await connection.AllAsync(
            ReadEntry, cancellationToken, Entries + "AND (activity_id = $3 OR remote_id = $3) ORDER BY sequence DESC LIMIT 1",
            conversation.Channel, conversation.Id, activityId)).FirstOrDefault();

    public static async Task<long> LastSequenceAsync(NpgsqlConnection connection, ConversationKey conversation, CancellationToken cancellationToken) =>
        (await connection.AllAsync(
            row => row.GetInt64(0), cancellationToken,
            "SELECT last_sequence FROM conversation WHERE channel = $1 AND id = $2", conversation.Channel, conversation.Id)).FirstOrDefault();

    public static async Task<ImmutableArray<DeadLetter>> DeadLettersAsync(
        NpgsqlConnection connection, int limit, CancellationToken cancellationToken) =>
    [
        .. await connection.AllAsync(
            row => new DeadLetter(
                new ConversationKey(row.GetString(0), row.GetString(1)), row.GetInt64(2), row.GetString(3), row.GetString(4),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
            cancellationToken,
            "SELECT channel, conversation, sequence, kind, reason, at FROM dead_letter ORDER BY at DESC, channel, conversation, sequence LIMIT $1",
            limit),
    ];

    private static StoredState ReadState(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3));

    public static LogEntry ReadEntry(NpgsqlDataReader row) => new(
        row.GetInt64(0), (Author)row.GetInt64(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.GetString(4), row.Text(5));
}
