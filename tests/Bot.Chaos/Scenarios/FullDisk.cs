using System.Diagnostics;
using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage.Sqlite;

namespace Bot.Chaos.Scenarios;

/// <summary>The disk under SQLite is full, and has room again; the bot is not restarted.</summary>
internal static class FullDisk
{
    // What is said between two faults must fit, or the database itself fills the disk and no room can be made.
    private const int MegabytesEach = 64;
    private const int Conversations = 12;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<Findings> RunAsync(int times, int seed)
    {
        var findings = new Findings(string.Create(CultureInfo.InvariantCulture, $"disk full, SQLite, {times} times (seed {seed})"));
        using var disk = new SmallDisk(MegabytesEach * times);
        await using var connector = new ConnectorDouble();
        await using var bot = new BotProcess(new BotStart(disk.Path));
        using var crowd = new Crowd(new Replicas(bot.Address), connector.Address, Conversations, seed);
        await bot.StartAsync();
        crowd.Start();
        var random = new Random(seed);
        for (var time = 0; time < times; time++)
        {
            await Task.Delay(random.Next(300, 1500));
            disk.Fill();
            await RefusedAsync(crowd.Replicas);
            await Task.Delay(random.Next(0, 2000));
            disk.MakeRoom();
            var healed = Stopwatch.GetTimestamp();
            findings.Healed(healed);
            findings.Faults++;
            findings.Recovered(await crowd.Replicas.RecoveryAsync(0, healed, Limit), "disk freed");
        }

        await crowd.StopAsync();
        await Outbox.DrainAsync(connector, Quiet, Limit);
        await bot.KillAsync();
        await using (var store = await SqliteStore.OpenAsync(disk.Path))
        {
            await LedgerCheck.CheckAsync(findings, store, crowd.Talkers, connector.Arrivals);
        }

        SqliteFiles.Check(findings, disk.Path);
        return findings;
    }

    /// <summary>Until nothing is acknowledged any more: the write-ahead log has room of its own for a while.</summary>
    private static async Task RefusedAsync(Replicas replicas)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Limit)
        {
            var since = Stopwatch.GetTimestamp();
            if (await replicas.RecoveryAsync(0, since, TimeSpan.FromMilliseconds(400)) >= TimeSpan.FromMilliseconds(400))
            {
                return;
            }
        }

        throw new TimeoutException("The disk did not get full.");
    }
}
