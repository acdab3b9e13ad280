using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Chaos.Scenarios;

/// <summary>Two replicas; several people in each conversation at once, and the same message to both replicas at the same moment.</summary>
internal static class Race
{
    private const int Conversations = 20;
    private const int PeopleEach = 4;
    private const double Doubling = 0.3;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // No line is bad here, so nothing waits longer than a lease.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    public static async Task<Findings> RunAsync(int messages, int seed, Func<BotStart, BotStart>? build = null)
    {
        var findings = new Findings(string.Create(CultureInfo.InvariantCulture, $"race of two replicas, {messages} messages (seed {seed})"));
        using var server = new PostgresServer(isDurable: false);
        using var folder = new Folder();
        await using var connector = new ConnectorDouble();
        var start = new BotStart(folder.Path, server.ConnectionString);
        await using var one = new BotProcess(build?.Invoke(start) ?? start);
        await using var two = new BotProcess(build?.Invoke(start) ?? start);
        var replicas = new Replicas(one.Address, two.Address);
        using var crowd = new Crowd(replicas, connector.Address, Conversations * PeopleEach, seed, Doubling);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        await crowd.ShareAsync(PeopleEach);
        crowd.Start(messages / crowd.Talkers.Length);
        await crowd.FinishAsync();
        await using var store = await PostgresStore.OpenAsync(server.ConnectionString);
        await Outbox.DrainAsync(store, Limit, Quiet);
        await LedgerCheck.CheckAsync(findings, store, crowd.Talkers, connector.Arrivals);
        return findings;
    }
}
