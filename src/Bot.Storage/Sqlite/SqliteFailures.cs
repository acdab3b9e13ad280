using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Which failures of SQLite are the world's (full disk, read-only folder, broken file) and may heal.</summary>
internal static class SqliteFailures
{
    public static bool IsOutage(this SqliteException failure) => Of(failure) is not null;

    public static StoreUnavailableException AsOutage(this SqliteException failure)
    {
        var (trouble, reason) = Of(failure) ?? (StoreTrouble.Unreachable, failure.Message);
        return new(trouble, $"The data folder's database cannot be used: {reason}.", failure);
    }

    private static (StoreTrouble Trouble, string Reason)? Of(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => (StoreTrouble.Busy, "it is locked"),
        7 => (StoreTrouble.Busy, "memory is short"),
        8 => (StoreTrouble.ReadOnly, "it is read-only"),
        10 => (StoreTrouble.Unreachable, "the disk reports an error"),
        11 or 26 => (StoreTrouble.Damaged, "the file is damaged"),
        13 => (StoreTrouble.DiskFull, "the disk is full"),
        14 => (StoreTrouble.Unreachable, "it cannot be opened"),
        _ => null,
    };
}
