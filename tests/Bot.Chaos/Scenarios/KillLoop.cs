using System.Diagnostics;
using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage.Sqlite;

namespace Bot.Chaos.Scenarios;

/// <summary>One machine with SQLite: kill -9 at any moment, again and again, while people talk by both doors.</summary>
internal static class KillLoop
{
    private const int Conversations = 20;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <param name="build">Changes how the bot is started: another build, another environment.</param>
    public static async Task<Findings> RunAsync(int cycles, int seed, Func<BotStart, BotStart>? build = null)
    {
        var findings = new Findings(string.Create(CultureInfo.InvariantCulture, $"kill -9, SQLite, {cycles} cycles (seed {seed})"));
        using var folder = new Folder();
        await using var connector = new ConnectorDouble();
        var start = new BotStart(folder.Path);
        await using var bot = new BotProcess(build?.Invoke(start) ?? start);
        using var crowd = new Crowd(new Replicas(bot.Address), connector.Address, Conversations, seed);
        await bot.StartAsync();
        crowd.Start();
        var random = new Random(seed);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await Task.Delay(random.Next(200, 3000));
            await bot.KillAsync();
            SqliteFiles.Check(findings, folder.Path);
            var healed = Stopwatch.GetTimestamp();
            findings.Healed(healed);
            await bot.StartAsync();
            findings.Faults++;
            findings.Recovered(await crowd.Replicas.RecoveryAsync(0, healed, Limit), "killed");
        }

        await crowd.StopAsync();
        await Outbox.DrainAsync(connector, Quiet, Limit);
        await bot.KillAsync();
        await using (var store = await SqliteStore.OpenAsync(folder.Path))
        {
            await LedgerCheck.CheckAsync(findings, store, crowd.Talkers, connector.Arrivals);
        }

        SqliteFiles.Check(findings, folder.Path);
        return findings;
    }
}
