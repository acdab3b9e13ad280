namespace Bot.Storage.Sqlite;

/// <param name="MaximumPages">The file never grows beyond this many pages of 4 KiB; null: as large as the disk.</param>
/// <param name="LargestCheckedAtOnce">A larger file is checked for damage after the start, not before it.</param>
internal sealed record SqliteSettings(TimeProvider Clock, long? MaximumPages = null, long LargestCheckedAtOnce = 256 << 20)
{
    public static SqliteSettings Default { get; } = new(TimeProvider.System);

    public bool ChecksAtOnce(string database) => new FileInfo(database).Length <= LargestCheckedAtOnce;
}
