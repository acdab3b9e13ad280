using System.Globalization;

namespace Bot.Storage.Sqlite;

/// <summary>Whole copies of the database beside it, one a day at most kept; a copy gets its name only when it is on the disk.</summary>
internal sealed class SqliteBackup(DataFolder folder, SqliteWriter writer, TimeProvider clock)
{
    private const string Pattern = "bot-????????.db";

    /// <returns>The file that was written.</returns>
    public async Task<string> WriteAsync(int kept, CancellationToken cancellationToken)
    {
        DataFolder.CreatePrivate(folder.Backups);
        var date = clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder.Backups, $"bot-{date}.db");
        var partial = file + ".partial";
        File.Delete(partial);
        await CopyAsync(partial, cancellationToken);
        File.Move(partial, file, overwrite: true);
        foreach (var old in Directory.GetFiles(folder.Backups, Pattern).OrderDescending(StringComparer.Ordinal).Skip(kept))
        {
            File.Delete(old);
        }

        return file;
    }

    /// <summary>On the writer's connection, since nobody else may touch the file; turns wait meanwhile.</summary>
    public async Task CopyAsync(string file, CancellationToken cancellationToken)
    {
        DataFolder.CreatePrivateFile(file);
        await writer.RunAloneAsync(session => session.Run("VACUUM INTO $1", file), cancellationToken);
        await using var copy = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
    }
}
