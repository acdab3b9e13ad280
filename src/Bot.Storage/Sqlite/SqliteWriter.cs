using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It takes what is waiting, at most <see cref="MostTurns"/> pieces of work or <see cref="MostTime"/>,
/// runs each in a savepoint of its own, and commits all with one fsync; nobody is answered before that.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    public const int MostTurns = 64;
    private const int MostWaiting = 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(5);

    private readonly SqliteQueue _waiting = new(MostWaiting);
    private readonly List<SqliteWork> _group = new(MostTurns);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<SqliteSession> _open;
    private SqliteSession? _session;
    private volatile bool _cannotWrite;
    private bool _isGroupSpoilt;

    /// <param name="session">The connection to begin with.</param>
    /// <param name="open">Makes a new one after the disk failed under the old.</param>
    public SqliteWriter(SqliteSession session, Func<SqliteSession> open)
    {
        _session = session;
        _open = open;
        new Thread(Run) { IsBackground = true, Name = "SQLite writer" }.Start();
    }

    /// <summary>Whether what was last to be written could not be, by the world's fault; a probe that works ends it too.</summary>
    public bool CannotWrite => _cannotWrite;

    /// <summary>Completes when a turn could be written now; writes one and rolls it back.</summary>
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        await RunAloneAsync(SqliteProbe.Run, cancellationToken);
        _cannotWrite = false;
    }

    /// <summary>Runs within a transaction that others may share; the task completes when it is durable.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        Enqueue(new SqliteWork<T>(work, IsAlone: false, cancellationToken));

    /// <summary>Runs outside any transaction (a checkpoint, a vacuum, a backup).</summary>
    public Task<T> RunAloneAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        Enqueue(new SqliteWork<T>(work, IsAlone: true, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        _waiting.Close();
        await _stopped.Task;
    }

    private Task<T> Enqueue<T>(SqliteWork<T> work)
    {
        StoreMetrics.Waiting.Record(_waiting.Count);
        return _waiting.TryAdd(work) ? work.Task.WaitAsync(work.CancellationToken) : throw new StoreUnavailableException(StoreTrouble.Busy, "Too many turns wait to be written.");
    }

    private void Run()
    {
        SqliteWork? next = null;
        while ((next ?? _waiting.Take()) is { } work)
        {
            next = work.IsAlone ? RunAlone(work) : RunGroup(work);
        }

        _session?.Dispose();
        _stopped.SetResult();
    }

    private SqliteWork? RunAlone(SqliteWork work)
    {
        if (work.IsWanted())
        {
            Guard(() =>
            {
                work.Run(Session());
                work.Complete();
            }, work.Fail);
        }

        return null;
    }

    /// <summary>Returns work that was taken but must run alone, after the group.</summary>
    private SqliteWork? RunGroup(SqliteWork first)
    {
        SqliteWork? next = null;
        _group.Clear();
        _isGroupSpoilt = false;
        Guard(() =>
        {
            var session = Session();
            session.Run("BEGIN IMMEDIATE");
            next = Fill(session, first);
            session.Run("COMMIT");
            _cannotWrite = _isGroupSpoilt;
            StoreMetrics.Groups.Record(_group.Count);
            _group.ForEach(work => work.Complete());
        }, failure =>
        {
            RollBack();
            first.Fail(failure);
            _group.ForEach(work => work.Fail(failure));
        });
        return next;
    }

    private SqliteWork? Fill(SqliteSession session, SqliteWork first)
    {
        var start = Stopwatch.GetTimestamp();
        var work = first;
        do
        {
            if (work.IsAlone)
            {
                return work;
            }

            if (work.IsWanted())
            {
                _group.Add(work);
                RunInSavepoint(session, work);
            }
        }
        while (_group.Count < MostTurns && Stopwatch.GetElapsedTime(start) < MostTime && _waiting.TryTake(out work));

        return null;
    }

    private void RunInSavepoint(SqliteSession session, SqliteWork work)
    {
        session.Run("SAVEPOINT turn");
        try
        {
            work.Run(session);
        }
        catch (Exception failure) when (!session.HasLostTransaction)
        {
            session.Run("ROLLBACK TO turn");
            var outage = failure is SqliteException trouble && trouble.IsOutage() ? trouble.AsOutage() : null;
            _isGroupSpoilt |= outage is not null;
            work.Fail(outage ?? failure);
        }

        session.Run("RELEASE turn");
    }

    private SqliteSession Session() => _session ??= _open();

    /// <summary>A connection that failed in the middle of a group is not trusted again: the next group opens a new one.</summary>
    private void RollBack()
    {
        _session?.Dispose();
        _session = null;
    }

    /// <summary>The thread must outlive every failure: it goes to those who wait for the work.</summary>
    private void Guard(Action run, Action<Exception> fail)
    {
        try
        {
            run();
        }
        catch (SqliteException failure) when (failure.IsOutage())
        {
            _cannotWrite = true;
            fail(failure.AsOutage());
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            fail(failure);
        }
    }
}
