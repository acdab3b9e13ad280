using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Brings a database to the format this program knows, one script and one transaction per step.</summary>
internal static class SqliteSchema
{
    public static void Upgrade(SqliteSession session)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY) STRICT");
        var current = session.First("SELECT coalesce(max(version), 0) FROM schema_version", row => row.GetInt32(0));
        var scripts = SchemaScripts.Of("Sqlite");
        if (current > scripts.Length)
        {
            throw new StoreSetupException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database has format {current}, this program knows formats up to {scripts.Length}: use the newer program."));
        }

        foreach (var (version, script) in scripts.Skip(current))
        {
            session.Run("BEGIN IMMEDIATE");
            session.Execute(script);
            session.Run("INSERT INTO schema_version (version) VALUES ($1)", version);
            session.Run("COMMIT");
        }
    }

    /// <summary>Throws <see cref="StoreSetupException"/> when the file is damaged.</summary>
    public static void QuickCheck(SqliteSession session, string database)
    {
        string? finding;
        try
        {
            finding = session.First("PRAGMA quick_check(1)", row => row.GetString(0));
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is 11 or 26)
        {
            finding = damage.Message;
        }

        if (finding != "ok")
        {
            throw new StoreSetupException($"The database {database} is damaged ({finding}): put a file from its backup folder in its place.");
        }
    }
}
