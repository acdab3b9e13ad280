using System.Diagnostics.CodeAnalysis;

namespace Bot.Storage.Sqlite;

/// <summary>
/// What waits for the one thread that writes, in its order. That thread sleeps at once when nothing waits: to spin before sleeping, as
/// BlockingCollection does, takes from the turns the time they need.
/// </summary>
internal sealed class SqliteQueue(int most)
{
    private readonly Queue<SqliteWork> _waiting = [];
    private readonly object _gate = new(); // no Lock: nobody can wait on one for a pulse
    private bool _isClosed;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Nothing more may be added; what waits is still taken.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>False when too much waits. Throws <see cref="StoreUnavailableException"/> once closed.</summary>
    public bool TryAdd(SqliteWork work)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                throw new StoreUnavailableException("The store is closing.");
            }

            if (_waiting.Count >= most)
            {
                return false;
            }

            _waiting.Enqueue(work);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>What waits now, if anything does.</summary>
    public bool TryTake([NotNullWhen(true)] out SqliteWork? work)
    {
        lock (_gate)
        {
            return _waiting.TryDequeue(out work);
        }
    }

    /// <summary>Waits for something to come; null once closed and empty. For one thread only.</summary>
    public SqliteWork? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_gate);
            }

            return _waiting.TryDequeue(out var work) ? work : null;
        }
    }
}
