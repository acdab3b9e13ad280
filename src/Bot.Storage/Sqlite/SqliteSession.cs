using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>One connection with the pinned settings and its prepared statements. Not for two threads at once.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const string Pinned = """
        PRAGMA busy_timeout = 5000;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA secure_delete = ON;
        PRAGMA mmap_size = 0;
        """;

    /// <summary>10 MiB of WAL between checkpoints: what many turns change is copied into the database once. 16 MiB of cached pages.</summary>
    private const string WriterPinned = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA journal_size_limit = 16777216;
        PRAGMA wal_autocheckpoint = 2500;
        PRAGMA cache_size = -16384;
        """;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    /// <summary>Whether SQLite itself has given up the transaction that was open.</summary>
    public bool HasLostTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) != 0;

    /// <summary>The one connection that writes, and that does every checkpoint.</summary>
    public static SqliteSession OpenWriter(string database, long? maximumPages = null)
    {
        var session = Open(database, SqliteOpenMode.ReadWrite);
        session.Execute(WriterPinned);
        if (maximumPages is { } pages)
        {
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }

        return session;
    }

    /// <summary>Reads what is committed; never writes, never checkpoints.</summary>
    public static SqliteSession OpenReader(string database) => Open(database, SqliteOpenMode.ReadOnly);

    /// <summary>Ends a statement that runs on another thread.</summary>
    public void Interrupt() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle);

    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first row, or the default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Prepare(sql, values).ExecuteReader();
        return rows.Read() ? read(rows) : default;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Prepare(sql, values).ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }

    /// <summary>Several statements without parameters, once.</summary>
    public void Execute(string script)
    {
        using var command = Command(script);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static SqliteSession Open(string database, SqliteOpenMode mode)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = database, Mode = mode, Pooling = false, DefaultTimeout = 5 };
        var session = new SqliteSession(new SqliteConnection(address.ConnectionString));
        try
        {
            session._connection.Open();
            session.Execute(Pinned);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Command(sql);
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count == i)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i + 1}") });
            }

            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // constants and embedded scripts only: every value is a parameter
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
