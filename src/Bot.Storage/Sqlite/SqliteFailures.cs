using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Which failures of SQLite are the world's (full disk, read-only folder, broken file) and may heal.</summary>
internal static class SqliteFailures
{
    public static bool IsOutage(this SqliteException failure) => Name(failure) is not null;

    public static StoreUnavailableException AsOutage(this SqliteException failure) =>
        new($"The data folder's database cannot be used: {Name(failure)}.", failure);

    private static string? Name(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => "it is locked",
        7 => "memory is short",
        8 => "it is read-only",
        10 => "the disk reports an error",
        11 or 26 => "the file is damaged",
        13 => "the disk is full",
        14 => "it cannot be opened",
        _ => null,
    };
}
