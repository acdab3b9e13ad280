using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>A few read-only connections. A read is microseconds on cached pages, so it runs on the caller's thread.</summary>
internal sealed class SqliteReaders(string database) : IDisposable
{
    private const int Most = 8;

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _free = new(Most);

    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        SqliteSession? session = null;
        try
        {
            session = _idle.TryTake(out var idle) ? idle : SqliteSession.OpenReader(database);
            var result = read(session);
            _idle.Add(session);
            session = null;
            return result;
        }
        catch (SqliteException failure) when (failure.IsOutage())
        {
            throw failure.AsOutage();
        }
        finally
        {
            session?.Dispose();
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        _free.Dispose();
    }
}
