using System.Collections.Immutable;
using Bot.Storage.Turns;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>One person's latest word on one reply.</summary>
internal static class FeedbackTable
{
    private const string Columns = "SELECT channel, conversation, reply_activity_id, user_id, reaction, text, knowledge, at FROM feedback ";

    public static bool Save(SqliteSession session, Feedback feedback)
    {
        var (channel, id) = StoredText.Key(feedback.Conversation);
        return session.Run(
            """
            INSERT INTO feedback (channel, conversation, reply_activity_id, user_id, reaction, text, knowledge, at)
            SELECT channel, id, $3, $4, $5, $6, $7, $8 FROM conversation WHERE channel = $1 AND id = $2
            ON CONFLICT (channel, conversation, reply_activity_id, user_id) DO UPDATE SET
              reaction = excluded.reaction, text = excluded.text, knowledge = excluded.knowledge, at = excluded.at
            """,
            channel, id, StoredText.Id(feedback.ReplyActivityId), StoredText.Id(feedback.UserId), StoredText.Clean(feedback.Reaction),
            feedback.Text is null ? null : StoredText.Clean(feedback.Text), feedback.Knowledge, feedback.At.ToUnixTimeMilliseconds()) == 1;
    }

    public static ImmutableArray<Feedback> OfConversation(SqliteSession session, ConversationKey key) =>
        [.. session.All(Columns + "WHERE channel = $1 AND conversation = $2 ORDER BY at", Read, key.Channel, key.Id)];

    public static ImmutableArray<Feedback> Newest(SqliteSession session, int limit) =>
        [.. session.All(Columns + "ORDER BY at DESC, channel, conversation, reply_activity_id, user_id LIMIT $1", Read, limit)];

    private static Feedback Read(SqliteDataReader row) => new(
        new ConversationKey(row.GetString(0), row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)));
}
