using System.Net.Sockets;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Which failures of PostgreSQL are the world's, and which of those mean that the connection died.</summary>
internal static class PostgresFailures
{
    /// <summary>The connection died or the transaction was sacrificed: the same work may be begun again on another connection.</summary>
    public static bool MayTryAgain(Exception failure) => failure switch
    {
        PostgresException { SqlState: "40001" or "40P01" } => true,
        PostgresException refusal => HasClass(refusal, "08", "57P"),
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException or SocketException or IOException => true,
        _ => false,
    };

    /// <summary>Unreachable, overloaded, full, read-only, too slow: it may heal.</summary>
    public static bool IsOutage(Exception failure) => failure switch
    {
        PostgresException { SqlState: "55P03" or "25006" } => true,
        PostgresException refusal => MayTryAgain(refusal) || HasClass(refusal, "53", "57", "58"),
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Wrong user, password or database: nothing heals that by itself.</summary>
    public static bool IsRefused(PostgresException failure) => HasClass(failure, "28", "3D", "42501");

    public static StoreUnavailableException AsOutage(Exception failure) =>
        new(failure is PostgresException refusal ? $"The database refuses work ({refusal.SqlState})." : "The database cannot be reached.", failure);

    private static bool HasClass(PostgresException failure, params ReadOnlySpan<string> classes)
    {
        foreach (var start in classes)
        {
            if (failure.SqlState.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
