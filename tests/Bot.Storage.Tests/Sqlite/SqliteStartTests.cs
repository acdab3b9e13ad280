using System.Diagnostics;
using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

public sealed class SqliteStartTests : IDisposable
{
    private static readonly ConversationKey Conversation = new("test", "c");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_closed_store_opens_again_with_everything_in_it()
    {
        await using (var store = await SqliteStore.OpenAsync(_folder.Path))
        {
            await store.SaveAsync(Turns.Of(Conversation, 0, "a"));
        }

        await using var again = await SqliteStore.OpenAsync(_folder.Path);

        Assert.Equal(2, (await again.LogAsync(Conversation)).Length);
        await again.SaveAsync(Turns.Of(Conversation, 1, "b"));
    }

    [Fact]
    public async Task A_second_store_on_the_same_folder_is_refused_in_one_sentence()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.Path);

        var refusal = await Assert.ThrowsAsync<DataFolderInUseException>(() => SqliteStore.OpenAsync(_folder.Path));

        Assert.Equal(
            $"The data folder {_folder.Path} is in use by process {Environment.ProcessId}: stop it, or choose another folder with --data.",
            refusal.Message);
        await store.CheckAsync(default);
    }

    [Fact]
    public async Task The_folder_and_its_files_are_for_the_owner_only()
    {
        var folder = Path.Combine(_folder.Path, "deep", "data");

        await using var store = await SqliteStore.OpenAsync(folder);
        await store.SaveAsync(Turns.Of(Conversation, 0, "a"));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused_in_one_sentence()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        var refusal = await Assert.ThrowsAsync<StoreSetupException>(() => SqliteStore.OpenAsync(Path.Combine(file, "data")));

        Assert.StartsWith("The data folder ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is not a database, it only lies where one should be, and it is longer than a header of one hundred bytes is")]
    [InlineData("SQLite format 3\0 and then nothing of the kind, for long enough that it is read as a page of some database, really")]
    public async Task A_damaged_database_is_refused_and_left_alone(string content)
    {
        var file = Path.Combine(_folder.Path, "bot.db");
        await File.WriteAllTextAsync(file, content);

        await Assert.ThrowsAsync<StoreSetupException>(() => SqliteStore.OpenAsync(_folder.Path));

        Assert.Equal(content, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Damage_in_a_large_database_is_found_after_the_start_and_makes_the_store_unhealthy()
    {
        var late = new SqliteSettings(TimeProvider.System, LargestCheckedAtOnce: 0);
        await using (var store = await SqliteStore.OpenAsync(_folder.Path, late))
        {
            for (var turn = 0; turn < 50; turn++)
            {
                await store.SaveAsync(Turns.Of(Conversation, turn, $"m{turn}", replies: 9));
            }

            await store.CheckAsync(default);
        }

        await DamageAsync(Path.Combine(_folder.Path, "bot.db"));
        await Assert.ThrowsAsync<StoreSetupException>(() => SqliteStore.OpenAsync(_folder.Path));
        await using var damaged = await SqliteStore.OpenAsync(_folder.Path, late);

        await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
        {
            while (true)
            {
                await damaged.CheckAsync(default);
            }
        });
    }

    /// <summary>Zeroes the middle of the file: pages of the log, not of the schema.</summary>
    private static async Task DamageAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        Array.Clear(bytes, bytes.Length / 2, bytes.Length / 3);
        await File.WriteAllBytesAsync(file, bytes);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using (await SqliteStore.OpenAsync(_folder.Path))
        {
        }

        SqliteFile.Ask(_folder.Path, "INSERT INTO schema_version VALUES (1000)");

        var refusal = await Assert.ThrowsAsync<StoreSetupException>(() => SqliteStore.OpenAsync(_folder.Path));
        Assert.Contains("format 1000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_are_pinned()
    {
        using (var session = SqliteSession.OpenWriter(NewFile()))
        {
            var settings = new[] { "journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check", "secure_delete", "busy_timeout" };

            Assert.Equal(
                ["wal", "2", "1", "0", "1", "1", "5000"], settings.Select(name => session.First($"PRAGMA {name}", row => row.GetValue(0).ToString())));
        }
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.Path);
        using var reader = SqliteSession.OpenReader(Path.Combine(_folder.Path, "bot.db"));

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => reader.Run("DELETE FROM conversation"));
    }

    private string NewFile()
    {
        SqliteLibrary.Check();
        var file = Path.Combine(_folder.Path, "new.db");
        File.WriteAllBytes(file, []);
        return file;
    }
}
