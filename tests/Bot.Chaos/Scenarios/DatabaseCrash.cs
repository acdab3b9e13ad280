using System.Diagnostics;
using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Chaos.Scenarios;

/// <summary>The database crashes and comes back under two replicas: <c>pg_ctl restart -m immediate</c>.</summary>
internal static class DatabaseCrash
{
    private const int Conversations = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<Findings> RunAsync(int times, int seed)
    {
        var findings = new Findings(string.Create(CultureInfo.InvariantCulture, $"pg_ctl restart -m immediate, {times} times (seed {seed})"));
        using var server = new PostgresServer(isDurable: true);
        using var folder = new Folder();
        await using var connector = new ConnectorDouble();
        await using var one = new BotProcess(new BotStart(folder.Path, server.ConnectionString));
        await using var two = new BotProcess(new BotStart(folder.Path, server.ConnectionString));
        using var crowd = new Crowd(new Replicas(one.Address, two.Address), connector.Address, Conversations, seed);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        crowd.Start();
        var random = new Random(seed);
        for (var time = 0; time < times; time++)
        {
            await Task.Delay(random.Next(500, 3000));
            server.RestartAtOnce();
            var healed = Stopwatch.GetTimestamp();
            findings.Healed(healed);
            findings.Faults++;
            findings.Recovered(await crowd.Replicas.RecoveryAsync(0, healed, Limit), "server restarted");
            findings.Recovered(await crowd.Replicas.RecoveryAsync(1, healed, Limit), "server restarted");
        }

        await crowd.StopAsync();
        await using var store = await PostgresStore.OpenAsync(server.ConnectionString);
        await Outbox.DrainAsync(store, Limit);
        await LedgerCheck.CheckAsync(findings, store, crowd.Talkers, connector.Arrivals);
        return findings;
    }
}
