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

    /// <summary>Unreachable, overloaded, full, read-only, too slow, rights taken away: it may heal, or be mended while we run.</summary>
    public static bool IsOutage(Exception failure) => failure switch
    {
        PostgresException { SqlState: "55P03" or "25006" } => true,
        PostgresException refusal => MayTryAgain(refusal) || IsRefused(refusal) || HasClass(refusal, "53", "57", "58"),
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    public static StoreUnavailableException AsOutage(Exception failure) => failure switch
    {
        PostgresException refusal => new(TroubleOf(refusal), $"The database refuses work: {refusal.MessageText} ({refusal.SqlState}).", failure),
        TimeoutException or { InnerException: TimeoutException } => new(StoreTrouble.Slow, "The database takes too long to answer.", failure),
        _ => new(StoreTrouble.Unreachable, $"The database cannot be reached: {Told(failure)}.", failure),
    };

    /// <summary>Wrong user, password, database or table: somebody has to mend it, here or there.</summary>
    private static bool IsRefused(PostgresException failure) => HasClass(failure, "28", "3D", "42501", "42P01");

    private static StoreTrouble TroubleOf(PostgresException failure) => failure.SqlState switch
    {
        "53100" => StoreTrouble.DiskFull,
        "25006" => StoreTrouble.ReadOnly,
        "55P03" or "40001" or "40P01" => StoreTrouble.Busy,
        "57014" => StoreTrouble.Slow,
        _ when IsRefused(failure) => StoreTrouble.Refused,
        _ when HasClass(failure, "53") => StoreTrouble.Busy,
        _ => StoreTrouble.Unreachable,
    };

    /// <summary>Where it happened and why: the outermost message names the server, the innermost the reason.</summary>
    private static string Told(Exception failure)
    {
        var inner = failure.GetBaseException();
        var where = failure.Message.TrimEnd('.');
        return inner.Message == failure.Message ? where : $"{where}: {inner.Message.TrimEnd('.')}";
    }

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
