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
            row => new StoredState(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3)), cancellationToken,
            "SELECT version, state, user_id, delivery FROM conversation WHERE channel = $1 AND id = $2", conversation.Channel, conversation.Id);
        return states.FirstOrDefault() ?? StoredState.None;
    }

    /// <param name="keys">As kept in the inbox.</param>
    public static async Task<ImmutableArray<LogEntry>?> FindTurnAsync(
        NpgsqlConnection connection, ConversationKey conversation, ImmutableArray<string> keys, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var spans = await connection.AllAsync(
            row => (First: row.GetInt64(0), Last: row.GetInt64(1)), cancellationToken,
            """
            SELECT first_sequence, last_sequence FROM inbox
            WHERE channel = $1 AND conversation = $2 AND key = ANY ($3) AND (expires_at IS NULL OR expires_at > $4)
            ORDER BY array_position($3, key) LIMIT 1
            """,
            conversation.Channel, conversation.Id, keys.ToArray(), now.ToUnixTimeMilliseconds());
        return spans is [var (first, last)]
            ? await ReadAsync(connection, conversation, first - 1, (int)(last - first + 1), cancellationToken)
            : null;
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

    public static LogEntry ReadEntry(NpgsqlDataReader row) => new(
        row.GetInt64(0), (Author)row.GetInt64(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.GetString(4), row.Text(5));
}
