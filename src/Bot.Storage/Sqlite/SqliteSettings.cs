namespace Bot.Storage.Sqlite;

/// <param name="MaximumPages">The file never grows beyond this many pages of 4 KiB; null: as large as the disk.</param>
internal sealed record SqliteSettings(TimeProvider Clock, long? MaximumPages = null)
{
    public static SqliteSettings Default { get; } = new(TimeProvider.System);
}
