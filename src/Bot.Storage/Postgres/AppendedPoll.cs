namespace Bot.Storage.Postgres;

/// <summary>
/// Finds conversations with entries not yet told. Commits appear later than their writing time and not in its order, so each look
/// goes back further than any transaction can last, and remembers what it told.
/// </summary>
internal sealed class AppendedPoll(PostgresDatabase database)
{
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromSeconds(15);

    private Dictionary<ConversationKey, long> _told = [];
    private DateTime? _last;

    public async Task<IReadOnlyCollection<ConversationKey>> NextAsync(CancellationToken cancellationToken)
    {
        var now = (await database.RunAsync(
            (connection, cancel) => connection.AllAsync(row => row.GetDateTime(0), cancel, "SELECT clock_timestamp()"), cancellationToken))[0];
        var found = await database.RunAsync(
            (connection, cancel) => connection.AllAsync(
                row => (Key: new ConversationKey(row.GetString(0), row.GetString(1)), Last: row.GetInt64(2)), cancel,
                "SELECT channel, conversation, max(sequence) FROM log WHERE written_at > $1 GROUP BY channel, conversation",
                (_last ?? now) - LongestTransaction),
            cancellationToken);
        var fresh = found.Where(one => _told.GetValueOrDefault(one.Key) < one.Last).Select(one => one.Key).ToArray();
        _told = found.ToDictionary(one => one.Key, one => one.Last);
        _last = now;
        return fresh;
    }
}
