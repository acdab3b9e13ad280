using System.Collections.Immutable;
using Bot.Storage.Turns;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>The store of one machine: one file in the data folder, written by one thread, durable at every acknowledgement.</summary>
public sealed class SqliteStore : IStore
{
    private const long LeastRoom = 256 * 1024;

    private readonly DataFolder _folder;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private readonly SqliteBackup _backup;
    private readonly LateCheck _check;
    private readonly AppendedNotice _notice = new();

    private bool _closed;

    private SqliteStore(DataFolder folder, SqliteSession session, SqliteSettings settings)
    {
        _folder = folder;
        _writer = new SqliteWriter(session, () => SqliteSession.OpenWriter(folder.Database, settings.MaximumPages));
        _readers = new SqliteReaders(folder.Database);
        _backup = new SqliteBackup(folder, _writer, settings.Clock);
        _check = new LateCheck(folder.Database, isNeeded: !settings.ChecksAtOnce(folder.Database));
        Outbox = new SqliteOutbox(_writer, _readers, settings.Clock);
        PersonalData = new SqlitePersonalData(_writer, _readers);
    }

    public IOutbox Outbox { get; }

    public IPersonalData PersonalData { get; }

    public event Action<AppendedEntries>? Appended
    {
        add => _notice.Appended += value;
        remove => _notice.Appended -= value;
    }

    /// <summary>
    /// Opens or creates the database in the folder. Throws <see cref="DataFolderInUseException"/> when another process holds it and
    /// <see cref="StoreSetupException"/> when it cannot be used; both messages are for the person at the terminal.
    /// </summary>
    public static Task<SqliteStore> OpenAsync(string dataFolder, CancellationToken cancellationToken = default) =>
        OpenAsync(dataFolder, SqliteSettings.Default, cancellationToken);

    internal static Task<SqliteStore> OpenAsync(string dataFolder, SqliteSettings settings, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(dataFolder, settings), cancellationToken);

    public Task<StoredState> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        return _readers.ReadAsync(session => LogReader.Load(session, key), cancellationToken);
    }

    public Task<OpenedTurn> OpenTurnAsync(
        ConversationKey conversation, ImmutableArray<InboxKey> keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        var kept = StoredText.InboxKeys(keys);
        return _readers.ReadAsync(session => LogReader.Open(session, key, kept, now), cancellationToken);
    }

    public async Task<SaveOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var turn = CleanTurn.Of(commit);
        var outcome = await _writer.WriteAsync(session => TurnWriter.Commit(session, turn), cancellationToken);
        StoreMetrics.Count(outcome);
        if (outcome is SaveOutcome.Saved { Entries: { IsEmpty: false } entries })
        {
            _notice.Raise([new AppendedEntries(turn.Conversation, entries)]);
        }

        return outcome;
    }

    public Task<ImmutableArray<LogEntry>> ReadLogAsync(
        ConversationKey conversation, long after, int limit, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        return _readers.ReadAsync(session => LogReader.Read(session, key, after, limit), cancellationToken);
    }

    public Task<long> LastSequenceAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        return _readers.ReadAsync(session => LogReader.LastSequence(session, key), cancellationToken);
    }

    public Task<LogEntry?> FindEntryAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken)
    {
        var key = StoredText.Key(conversation);
        var clean = StoredText.Clean(activityId);
        return _readers.ReadAsync(session => LogReader.FindEntry(session, key, clean), cancellationToken);
    }

    public Task<bool> SaveFeedbackAsync(Feedback feedback, CancellationToken cancellationToken) =>
        _writer.WriteAsync(session => FeedbackTable.Save(session, feedback), cancellationToken);

    public Task<ImmutableArray<Feedback>> ReadFeedbackAsync(int limit, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => FeedbackTable.Newest(session, limit), cancellationToken);

    public Task<ImmutableArray<DeadLetter>> ReadDeadLettersAsync(int limit, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => LogReader.DeadLetters(session, limit), cancellationToken);

    /// <summary>Writes a whole copy into the folder's <c>backup</c>, named by the day, and keeps only so many; turns wait meanwhile.</summary>
    /// <returns>The file.</returns>
    public async Task<string> BackUpAsync(int kept, CancellationToken cancellationToken)
    {
        try
        {
            return await _backup.WriteAsync(kept, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The backup could not be written: " + failure.Message, failure);
        }
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        _check.ThrowIfDamaged();
        if (_writer.CannotWrite)
        {
            ThrowIfFull();
            await _writer.ProbeAsync(cancellationToken);
        }

        await _readers.ReadAsync(session => session.First("SELECT count(*) FROM schema_version", row => row.GetInt64(0)), cancellationToken);
    }

    /// <summary>Closing twice is closing once: the host and its container both may.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
        {
            return;
        }

        await _check.DisposeAsync();
        _readers.Dispose();
        await _writer.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>What is rolled back need not have reached the disk, so its room is looked at too.</summary>
    private void ThrowIfFull()
    {
        if (new DriveInfo(_folder.Path).AvailableFreeSpace < LeastRoom)
        {
            throw new StoreUnavailableException(StoreTrouble.DiskFull, "The data folder's database cannot be used: the disk is full.");
        }
    }

    private static SqliteStore Open(string dataFolder, SqliteSettings settings)
    {
        SqliteLibrary.Check();
        var folder = DataFolder.Take(dataFolder);
        SqliteSession? session = null;
        try
        {
            session = SqliteSession.OpenWriter(folder.Database, settings.MaximumPages);
            if (settings.ChecksAtOnce(folder.Database))
            {
                SqliteSchema.QuickCheck(session, folder.Database);
            }

            SqliteSchema.Upgrade(session);
            SqliteOutbox.ReleaseLeases(session);
            return new SqliteStore(folder, session, settings);
        }
        catch (Exception problem)
        {
            session?.Dispose();
            folder.Dispose();
            if (problem is SqliteException failure)
            {
                throw new StoreSetupException($"The database {folder.Database} cannot be opened: {failure.Message}", failure);
            }

            throw;
        }
    }
}
