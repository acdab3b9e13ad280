using Microsoft.Data.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

/// <summary>Looks at a database file from outside, after its store was closed.</summary>
internal static class SqliteFile
{
    public static void AssertSound(string folder)
    {
        Assert.Equal("ok", Ask(folder, "PRAGMA integrity_check"));
        Assert.Null(Ask(folder, "PRAGMA foreign_key_check"));
    }

    public static string? Ask(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }
}
