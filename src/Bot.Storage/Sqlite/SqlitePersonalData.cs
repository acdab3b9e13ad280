using System.Collections.Immutable;
using Bot.Storage.Turns;

namespace Bot.Storage.Sqlite;

/// <summary>Export, erasure and retention. What is erased is gone from the file too: rewritten, and the WAL emptied.</summary>
internal sealed class SqlitePersonalData(SqliteWriter writer, SqliteReaders readers) : IPersonalData
{
    private const string TheirConversations = "SELECT channel, conversation FROM person WHERE user_id = $1 ORDER BY channel, conversation";

    public Task<ImmutableArray<ConversationRecord>> ExportAsync(string userId, CancellationToken cancellationToken) =>
        readers.ReadAsync<ImmutableArray<ConversationRecord>>(
            session => [.. Conversations(session, userId).Select(key => Export(session, key))], cancellationToken);

    public async Task<Erasure> EraseAsync(string userId, CancellationToken cancellationToken)
    {
        var erased = await writer.WriteAsync(session => Erase(session, userId), cancellationToken);
        await writer.RunAloneAsync(
            session =>
            {
                EmptyJournal(session);
                session.Execute("VACUUM");
                EmptyJournal(session);
                return true;
            },
            cancellationToken);
        return erased;
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = await writer.WriteAsync(session => Forget(session, before.ToUnixTimeMilliseconds()), cancellationToken);
        await writer.RunAloneAsync(
            session =>
            {
                EmptyJournal(session);
                return true;
            },
            cancellationToken);
        return removed;
    }

    /// <summary>A reader that stays longer than the time-out would leave what was erased in the journal: that is told, not passed over.</summary>
    private static void EmptyJournal(SqliteSession session)
    {
        if (session.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0)) != 0)
        {
            throw new StoreUnavailableException(
                StoreTrouble.Busy, "What was erased is gone from the database, but not yet from its journal, which is being read: erase again.");
        }
    }

    private static List<ConversationKey> Conversations(SqliteSession session, string userId) =>
        session.All(TheirConversations, row => new ConversationKey(row.GetString(0), row.GetString(1)), StoredText.Id(userId));

    private static ConversationRecord Export(SqliteSession session, ConversationKey key) => new(
        key, LogReader.Load(session, key), LogReader.Read(session, key, after: 0, int.MaxValue), FeedbackTable.OfConversation(session, key));

    private static Erasure Erase(SqliteSession session, string userId)
    {
        var entries = 0;
        var conversations = Conversations(session, userId);
        foreach (var (channel, id) in conversations)
        {
            entries += session.Run("DELETE FROM log WHERE channel = $1 AND conversation = $2", channel, id);
            session.Run("DELETE FROM conversation WHERE channel = $1 AND id = $2", channel, id);
        }

        return new Erasure(conversations.Count, entries);
    }

    private static int Forget(SqliteSession session, long before)
    {
        var removed = session.Run("DELETE FROM conversation WHERE last_at < $1", before);
        session.Run("DELETE FROM log WHERE at < $1", before);
        session.Run("DELETE FROM dead_letter WHERE at < $1", before);
        session.Run("DELETE FROM feedback WHERE at < $1", before);
        session.Run("DELETE FROM inbox WHERE expires_at < $1", before);
        session.Run(
            """
            DELETE FROM inbox WHERE last_sequence >= first_sequence AND NOT EXISTS (
              SELECT 1 FROM log WHERE log.channel = inbox.channel AND log.conversation = inbox.conversation AND log.sequence = inbox.last_sequence)
            """);
        return removed;
    }
}
