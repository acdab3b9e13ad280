using System.Collections.Immutable;
using Bot.Storage.Turns;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>One person's latest word on one reply.</summary>
internal static class PostgresFeedback
{
    private const string Columns = "SELECT channel, conversation, reply_activity_id, user_id, reaction, text, knowledge, at FROM feedback ";

    public static async Task<bool> SaveAsync(NpgsqlConnection connection, Feedback feedback, CancellationToken cancellationToken)
    {
        var (channel, id) = StoredText.Key(feedback.Conversation);
        var saved = await connection.AllAsync(
            _ => true, cancellationToken,
            """
            INSERT INTO feedback (channel, conversation, reply_activity_id, user_id, reaction, text, knowledge, at)
            SELECT channel, id, $3, $4, $5, $6, $7, $8 FROM conversation WHERE channel = $1 AND id = $2
            ON CONFLICT (channel, conversation, reply_activity_id, user_id) DO UPDATE SET
              reaction = excluded.reaction, text = excluded.text, knowledge = excluded.knowledge, at = excluded.at
            RETURNING at
            """,
            channel, id, StoredText.Id(feedback.ReplyActivityId), StoredText.Id(feedback.UserId), StoredText.Clean(feedback.Reaction),
            feedback.Text is null ? null : StoredText.Clean(feedback.Text), feedback.Knowledge, feedback.At.ToUnixTimeMilliseconds());
        return saved.Count == 1;
    }

    public static async Task<ImmutableArray<Feedback>> OfConversationAsync(
        NpgsqlConnection connection, ConversationKey key, CancellationToken cancellationToken) =>
    [
        .. await connection.AllAsync(
            Read, cancellationToken, Columns + "WHERE channel = $1 AND conversation = $2 ORDER BY at", key.Channel, key.Id),
    ];

    public static async Task<ImmutableArray<Feedback>> NewestAsync(NpgsqlConnection connection, int limit, CancellationToken cancellationToken) =>
    [
        .. await connection.AllAsync(
            Read, cancellationToken, Columns + "ORDER BY at DESC, channel, conversation, reply_activity_id, user_id LIMIT $1", limit),
    ];

    private static Feedback Read(NpgsqlDataReader row) => new(
        new ConversationKey(row.GetString(0), row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5), row.Text(6),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)));
}
