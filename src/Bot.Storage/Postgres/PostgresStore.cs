using System.Collections.Immutable;
using Bot.Storage.Turns;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>The store that several replicas share: any replica takes any message, a conversation's turns follow its row lock.</summary>
public sealed class PostgresStore : IStore
{
    private readonly PostgresDatabase _database;
    private readonly ReplicaNotices _notices;

    private volatile bool _cannotWrite;
    private bool _closed;

    private PostgresStore(PostgresDatabase database, PostgresSettings settings)
    {
        _database = database;
        _notices = new ReplicaNotices(database, settings);
        Outbox = new PostgresOutbox(database);
        PersonalData = new PostgresPersonalData(database);
    }

    public event Action<AppendedEntries>? Appended
    {
        add => _notices.Appended += value;
        remove => _notices.Appended -= value;
    }

    public IOutbox Outbox { get; }

    public IPersonalData PersonalData { get; }

    /// <summary>
    /// Creates or upgrades the tables; a server that is away only delays that to the first call that reaches it. Throws
    /// <see cref="StoreSetupException"/> for a connection string, login or database that cannot be right.
    /// </summary>
    public static async Task<PostgresStore> OpenAsync(
        string connectionString, PostgresSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var bounds = settings ?? new PostgresSettings();
        PostgresDatabase? database = null;
        try
        {
            database = new PostgresDatabase(connectionString, bounds);
            var store = new PostgresStore(database, bounds);
            await store.CheckAsync(cancellationToken);
            return store;
        }
        catch (StoreUnavailableException refusal) when (refusal.Trouble == StoreTrouble.Refused)
        {
            throw new StoreSetupException(refusal.Message, refusal);
        }
        catch (StoreUnavailableException) when (database is not null)
        {
            return new PostgresStore(database, bounds);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            throw new StoreSetupException($"The connection string of the store cannot be read: {problem.Message}", problem);
        }
    }

    public Task<StoredState> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        return _database.RunAsync((connection, cancel) => PostgresLog.LoadAsync(connection, key, cancel), cancellationToken);
    }

    public Task<OpenedTurn> OpenTurnAsync(
        ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        var kept = StoredText.InboxKeys(keys);
        return _database.RunAsync((connection, cancel) => PostgresLog.OpenTurnAsync(connection, key, kept, now, cancel), cancellationToken);
    }

    public async Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var clean = CleanTurn.Of(commit);
        var turn = new PostgresTurn(clean.InboxKeys.IsEmpty ? WithKey(clean) : clean);
        var outcome = await WriteAsync(turn, cancellationToken);
        StoreMetrics.Count(outcome);
        if (outcome is SaveOutcome.Saved { Entries: { IsEmpty: false } entries })
        {
            _notices.Announce(new AppendedEntries(clean.Conversation, entries));
        }

        return outcome;
    }

    public Task<ImmutableArray<LogEntry>> ReadLogAsync(
        ConversationKey conversation, long after, int limit, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        return _database.RunAsync((connection, cancel) => PostgresLog.ReadAsync(connection, key, after, limit, cancel), cancellationToken);
    }

    public Task<long> LastSequenceAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        return _database.RunAsync((connection, cancel) => PostgresLog.LastSequenceAsync(connection, key, cancel), cancellationToken);
    }

    public Task<LogEntry?> FindEntryAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        var clean = StoredText.Clean(activityId);
        return _database.RunAsync((connection, cancel) => PostgresLog.FindEntryAsync(connection, key, clean, cancel), cancellationToken);
    }

    public Task<bool> SaveFeedbackAsync(Feedback feedback, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, cancel) => PostgresFeedback.SaveAsync(connection, feedback, cancel), cancellationToken);

    public Task<ImmutableArray<Feedback>> ReadFeedbackAsync(int limit, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, cancel) => PostgresFeedback.NewestAsync(connection, limit, cancel), cancellationToken);

    public Task<ImmutableArray<DeadLetter>> ReadDeadLettersAsync(int limit, CancellationToken cancellationToken) =>
        _database.RunAsync((connection, cancel) => PostgresLog.DeadLettersAsync(connection, limit, cancel), cancellationToken);

    /// <summary>After a turn that could not be written, one is written and rolled back, until that works.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_cannotWrite)
        {
            await _database.RunAsync(PostgresProbe.RunAsync, cancellationToken);
            _cannotWrite = false;
        }

        await _database.RunAsync((connection, cancel) => connection.AllAsync(row => row.GetInt32(0), cancel, "SELECT 1"), cancellationToken);
    }

    /// <summary>Closing twice is closing once: the host and its container both may.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
        {
            return;
        }

        await _notices.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<SaveOutcome> WriteAsync(PostgresTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await _database.RunAsync(turn.CommitAsync, cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            _cannotWrite = failure.Trouble is StoreTrouble.DiskFull or StoreTrouble.ReadOnly or StoreTrouble.Refused;
            throw;
        }
    }

    /// <summary>A turn without a key gets one of its own, by which a lost answer to its commit is found.</summary>
    private static TurnCommit WithKey(TurnCommit turn) =>
        turn with { InboxKeys = [new InboxKey("commit:" + Guid.NewGuid().ToString("N"), turn.At.AddHours(1))] };
}
