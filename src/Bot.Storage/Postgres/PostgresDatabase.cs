using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// A bounded pool before the server. Work is begun again on a fresh connection when the old one died under it, so all work given
/// to it must be safe to repeat; every other trouble of the server is a <see cref="StoreUnavailableException"/>.
/// </summary>
internal sealed class PostgresDatabase(string connectionString, PostgresSettings settings) : IAsyncDisposable
{
    private const int MostTries = 5;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(WithBounds(connectionString));
    private readonly PostgresSchema _schema = new();
    private int _waiting;

    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > settings.MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new StoreUnavailableException(StoreTrouble.Busy, "Too many turns wait for the database.");
        }

        try
        {
            return await TryAsync(work, cancellationToken);
        }
        catch (Exception failure) when (PostgresFailures.IsOutage(failure))
        {
            throw PostgresFailures.AsOutage(failure);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>A connection of its own for as long as the caller listens.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => _source.OpenConnectionAsync(cancellationToken);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>What the connection string leaves open: a small pool, short time-outs, prepared statements, dead peers noticed.</summary>
    private static string WithBounds(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var bounds = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "bot", MaxPoolSize = 20, Timeout = 5, CommandTimeout = 5, CancellationTimeout = 1000,
            MaxAutoPrepare = 60, AutoPrepareMinUsages = 2, KeepAlive = 15,
            Options = "-c lock_timeout=4s -c idle_in_transaction_session_timeout=10s",
        };
        foreach (var key in given.Keys)
        {
            bounds[key] = given[key];
        }

        return bounds.ConnectionString;
    }

    private async Task<T> TryAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellationToken);
                await _schema.EnsureAsync(connection, cancellationToken);
                return await work(connection, cancellationToken);
            }
            catch (Exception failure) when (attempt < MostTries && PostgresFailures.MayTryAgain(failure))
            {
                DropIdleAfter(failure);
                await Task.Delay(TimeSpan.FromMilliseconds(10 << (2 * (attempt - 1))), cancellationToken);
            }
        }
    }

    /// <summary>When one connection died the idle ones most likely did too: a restart of the server, a cut line.</summary>
    private void DropIdleAfter(Exception failure)
    {
        if (failure is not PostgresException { SqlState: "40001" or "40P01" })
        {
            _source.Clear();
        }
    }
}
