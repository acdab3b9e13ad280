using System.Diagnostics.Metrics;
using System.Text;
using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

/// <summary>What reaches the disk, what leaves it, and what happens when it is full.</summary>
public sealed class SqliteDiskTests : IDisposable
{
    private const string Canary = "CANARY-bird-of-the-mine";

    private static readonly ConversationKey Conversation = new("test", "c");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Turns_that_wait_together_share_a_commit()
    {
        var groups = new List<int>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == StoreMetrics.GroupSize)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, size, _, _) => groups.Add(size));
        await using var store = await SqliteStore.OpenAsync(_folder.Path);
        listener.Start();

        await Task.WhenAll(Enumerable.Range(0, 400).Select(n => store.CommitAsync(Turns.Of(new ConversationKey("t", $"c{n}"), 0, "a"), default)));

        Assert.Contains(groups, size => size > 1);
        Assert.All(groups, size => Assert.InRange(size, 1, SqliteWriter.MostTurns));
    }

    [Fact]
    public async Task One_bad_turn_does_not_spoil_the_others_of_its_group()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.Path);
        await store.SaveAsync(Turns.Of(Conversation, 0, "first"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(n => store.CommitAsync(
            n % 3 == 0 ? Turns.Of(Conversation, 0, $"late{n}") : Turns.Of(new ConversationKey("t", $"c{n}"), 0, "a"), default)));

        Assert.All(outcomes.Index(), one => Assert.Equal(one.Index % 3 == 0, one.Item is SaveOutcome.Conflict));
        Assert.Equal(2, await store.LastSequenceAsync(Conversation, default));
    }

    [Fact]
    public async Task A_turn_whose_caller_has_gone_is_not_written()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.Path);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CommitAsync(Turns.Of(Conversation, 0, "a"), new CancellationToken(true)));

        Assert.Equal(StoredState.None, await store.LoadAsync(Conversation, default));
    }

    [Fact]
    public async Task A_full_disk_refuses_turns_lets_readers_read_and_heals_without_a_restart()
    {
        await using (var store = await SqliteStore.OpenAsync(_folder.Path, new SqliteSettings(TimeProvider.System, MaximumPages: 200)))
        {
            var saved = await FillAsync(store);

            Assert.Equal(saved, (await store.LoadAsync(Conversation, default)).Version);
            Assert.Equal(2 * saved, (await store.LogAsync(Conversation)).Length);
            Assert.Equal(StoreTrouble.DiskFull, (await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(default))).Trouble);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Large(saved), default));

            await store.PersonalData.ForgetAsync(DateTimeOffset.MaxValue, default);

            await store.CheckAsync(default);
            await store.SaveAsync(Large(0));
        }

        SqliteFile.AssertSound(_folder.Path);
    }

    [SmallDiskFact]
    public async Task A_disk_that_gets_room_again_is_written_without_a_restart()
    {
        using var disk = new SmallDisk();
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[600_000]);
        await using (var store = await SqliteStore.OpenAsync(disk.Path))
        {
            var saved = await FillAsync(store);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Large(saved), default));
            Assert.Equal(2 * saved, (await store.LogAsync(Conversation)).Length);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(default));

            File.Delete(ballast);

            await store.CheckAsync(default);
            await store.SaveAsync(Large(saved));
        }

        SqliteFile.AssertSound(disk.Path);
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_every_byte_of_the_folder()
    {
        await using (var store = await SqliteStore.OpenAsync(_folder.Path))
        {
            for (var message = 0; message < 60; message++)
            {
                var theirs = Turns.Of(Conversation, message, $"m{message}") with
                {
                    UserId = Canary,
                    StateJson = string.Concat(Enumerable.Repeat(Canary, 1 + (message * 7 % 400))),
                    Said = new NewEntry(Author.User, Canary + message, string.Concat(Enumerable.Repeat(Canary, 1 + (message * 13 % 300)))),
                    InboxKeys = [new InboxKey(Canary + message)],
                    DeliveryJson = Canary,
                    Deliver = true,
                };
                await store.SaveAsync(theirs);
                await store.SaveAsync(Turns.Of(new ConversationKey("test", $"other{message}"), 0, "a"));
            }

            await store.SaveFeedbackAsync(new Feedback(Conversation, "r", Canary, "like", Canary, null, Turns.Noon), default);
            Assert.True(FolderHolds(Canary));

            await store.PersonalData.EraseAsync(Canary, default);

            Assert.False(FolderHolds(Canary));
            Assert.Equal(2, (await store.LogAsync(new ConversationKey("test", "other7"))).Length);
        }

        Assert.False(FolderHolds(Canary));
        SqliteFile.AssertSound(_folder.Path);
    }

    [Fact]
    public async Task A_backup_is_a_whole_database_of_its_own()
    {
        using var copy = new TemporaryFolder();
        await using (var store = await SqliteStore.OpenAsync(_folder.Path))
        {
            await store.SaveAsync(Turns.Of(Conversation, 0, "a"));
            var file = await store.BackUpAsync(kept: 1, default);
            await store.SaveAsync(Turns.Of(Conversation, 1, "b"));
            File.Copy(file, Path.Combine(copy.Path, "bot.db"));
        }

        SqliteFile.AssertSound(copy.Path);
        await using var restored = await SqliteStore.OpenAsync(copy.Path);
        Assert.Equal(1, (await restored.LoadAsync(Conversation, default)).Version);
    }

    [Fact]
    public async Task Only_so_many_backups_are_kept_and_only_the_owner_reads_them()
    {
        var clock = new HandClock(Turns.Noon);
        await using var store = await SqliteStore.OpenAsync(_folder.Path, new SqliteSettings(clock));
        for (var day = 0; day < 4; day++)
        {
            await store.BackUpAsync(kept: 3, default);
            await store.BackUpAsync(kept: 3, default);
            clock.Now += TimeSpan.FromDays(1);
        }

        var files = Directory.GetFiles(Path.Combine(_folder.Path, "backup"));

        Assert.Equal(["bot-20261121.db", "bot-20261122.db", "bot-20261123.db"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(files[0]));
        }
    }

    [Fact]
    public async Task Leases_of_a_process_that_died_are_free_at_the_next_start()
    {
        await using (var store = await SqliteStore.OpenAsync(_folder.Path))
        {
            await store.SaveAsync(Turns.Of(Conversation, 0, "a") with { Deliver = true });
            Assert.Single(await store.Outbox.LeaseAsync(9, TimeSpan.FromDays(1), default));
        }

        await using var again = await SqliteStore.OpenAsync(_folder.Path);
        Assert.Equal(2, Assert.Single(await again.Outbox.LeaseAsync(9, TimeSpan.FromDays(1), default)).Attempts);
    }

    private static TurnCommit Large(long version) =>
        Turns.Of(Conversation, version, $"m{version}") with { Said = new NewEntry(Author.User, $"m{version}", new string('x', 20_000)) };

    private static async Task<long> FillAsync(SqliteStore store)
    {
        for (var version = 0L; ; version++)
        {
            try
            {
                await store.CommitAsync(Large(version), default);
            }
            catch (StoreUnavailableException full)
            {
                Assert.Contains("the disk is full", full.Message, StringComparison.Ordinal);
                return version;
            }
        }
    }

    private bool FolderHolds(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(_folder.Path).Where(file => !file.EndsWith("bot.lock", StringComparison.Ordinal))
            .Any(file => Read(file).AsSpan().IndexOf(bytes) >= 0);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
