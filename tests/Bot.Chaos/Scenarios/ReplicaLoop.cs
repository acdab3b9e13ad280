using System.Diagnostics;
using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Chaos.Scenarios;

/// <summary>Two replicas on one PostgreSQL: one is killed, or both, or one sleeps and wakes up behind the times.</summary>
internal sealed class ReplicaLoop(Findings findings, BotProcess[] bots, Crowd crowd, Random random)
{
    private const int Conversations = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static async Task<Findings> RunAsync(int cycles, int seed, Func<BotStart, BotStart>? build = null)
    {
        var findings = new Findings(string.Create(
            CultureInfo.InvariantCulture, $"kill -9 and SIGSTOP, PostgreSQL, two replicas, {cycles} cycles (seed {seed})"));
        using var server = new PostgresServer(isDurable: false);
        using var folder = new Folder();
        await using var connector = new ConnectorDouble();
        var start = new BotStart(folder.Path, server.ConnectionString);
        await using var one = new BotProcess(build?.Invoke(start) ?? start);
        await using var two = new BotProcess(build?.Invoke(start) ?? start);
        using var crowd = new Crowd(new Replicas(one.Address, two.Address), connector.Address, Conversations, seed);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        crowd.Start();
        var loop = new ReplicaLoop(findings, [one, two], crowd, new Random(seed));
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await loop.HurtAsync(cycle);
        }

        await crowd.StopAsync();
        await using var store = await PostgresStore.OpenAsync(server.ConnectionString);
        await Outbox.DrainAsync(store, Limit);
        await LedgerCheck.CheckAsync(findings, store, crowd.Talkers, connector.Arrivals);
        return findings;
    }

    private async Task HurtAsync(int cycle)
    {
        await Task.Delay(random.Next(200, 3000));
        var first = cycle % bots.Length;
        findings.Faults++;
        switch (random.Next(5))
        {
            case 0:
                await Task.WhenAll(bots.Select(bot => bot.KillAsync()));
                await RestartAsync(bots.Length, first, "both killed");
                break;
            case 1:
                Signal.Stop(bots[first].Process);
                await Task.Delay(random.Next(2000, 10_000));
                Signal.Continue(bots[first].Process);
                await HealAsync(first);
                break;
            default:
                await bots[first].KillAsync();
                await RestartAsync(count: 1, first, "killed");
                break;
        }
    }

    private async Task RestartAsync(int count, int first, string kind)
    {
        var healed = Stopwatch.GetTimestamp();
        findings.Healed(healed);
        var replicas = Enumerable.Range(0, count).Select(offset => (first + offset) % bots.Length).ToArray();
        await Task.WhenAll(replicas.Select(replica => bots[replica].StartAsync()));
        foreach (var replica in replicas)
        {
            findings.Recovered(await crowd.Replicas.RecoveryAsync(replica, healed, Limit), kind);
        }
    }

    private async Task HealAsync(int replica)
    {
        var healed = Stopwatch.GetTimestamp();
        findings.Healed(healed);
        findings.Recovered(await crowd.Replicas.RecoveryAsync(replica, healed, Limit), "stopped");
    }
}
