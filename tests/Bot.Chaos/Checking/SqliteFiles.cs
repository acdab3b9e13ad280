using Microsoft.Data.Sqlite;

namespace Bot.Chaos.Checking;

/// <summary>Whether SQLite finds its file whole; nobody else may hold it.</summary>
internal static class SqliteFiles
{
    // The store binds the operating system's library, once per process.
    private static readonly Lazy<bool> IsBound = new(() =>
    {
        using var folder = new Processes.Folder();
        Bot.Storage.Sqlite.SqliteStore.OpenAsync(folder.Path).GetAwaiter().GetResult().DisposeAsync().AsTask().GetAwaiter().GetResult();
        return true;
    });

    public static void Check(Findings findings, string folder)
    {
        _ = IsBound.Value;
        findings.SoundChecks++;
        var said = Ask(folder, "PRAGMA integrity_check") + Ask(folder, "PRAGMA foreign_key_check");
        if (said != "ok")
        {
            findings.Unsound++;
            findings.Example($"integrity_check: {said}");
        }
    }

    private static string? Ask(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of the rig
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }
}
