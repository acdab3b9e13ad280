using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Faults;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Chaos.Scenarios;

/// <summary>A bot whose lines to PostgreSQL and to the channel's Connector go bad, one fault after the other.</summary>
internal sealed class LineFaults(Findings findings, FaultProxy database, FaultProxy channel, ConnectorDouble connector, Crowd crowd, Random random)
{
    private const int Conversations = 16;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>What the channel itself may answer instead of taking a reply.</summary>
    private static readonly int[] Statuses = [429, 500, 502, 503, 408];

    private readonly SortedDictionary<string, int> _done = new(StringComparer.Ordinal);

    private static ImmutableArray<Fault> Faults => [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];

    public static async Task<Findings> RunAsync(int faults, int seed)
    {
        var findings = new Findings(string.Create(
            CultureInfo.InvariantCulture, $"fault proxy before PostgreSQL and before the Connector, {faults} faults (seed {seed})"));
        using var server = new PostgresServer(isDurable: false);
        using var folder = new Folder();
        await using var connector = new ConnectorDouble();
        await using var database = new FaultProxy(server.Port, () => new CommitWatch().Sees);
        await using var channel = new FaultProxy(connector.Port, () => bytes => bytes.Length > 0);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{channel.Port}/"));
        await using var bot = new BotProcess(new BotStart(folder.Path, Through(server, database)));
        using var crowd = new Crowd(new Replicas(bot.Address), address, Conversations, seed);
        await bot.StartAsync();
        crowd.Start();
        var run = new LineFaults(findings, database, channel, connector, crowd, new Random(seed));
        await run.HurtAsync(faults);
        await crowd.StopAsync();
        await using var store = await PostgresStore.OpenAsync(server.ConnectionString);
        await Outbox.DrainAsync(store, Limit * 10);
        await LedgerCheck.CheckAsync(findings, store, crowd.Talkers, connector.Arrivals);
        findings.Note("classes: " + string.Join(", ", run._done.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value}"))));
        return findings;
    }

    private static string Through(PostgresServer server, FaultProxy proxy) =>
        string.Create(CultureInfo.InvariantCulture, $"{server.ConnectionString};Port={proxy.Port}");

    /// <summary>Database, channel and status faults in turn, so that every class comes as often.</summary>
    private async Task HurtAsync(int faults)
    {
        for (var number = 0; number < faults; number++)
        {
            await Task.Delay(random.Next(50, 300));
            var fault = Faults[number / 2 % Faults.Length];
            await (number % 2 == 0 ? DatabaseAsync(fault) : number % 23 == 1 ? StatusAsync() : ChannelAsync(fault));
            findings.Faults++;
        }
    }

    private async Task DatabaseAsync(Fault fault)
    {
        await LastAsync(database, fault);
        var healed = Heal(database);
        Done($"database {fault}", await crowd.Replicas.RecoveryAsync(0, healed, Limit));
    }

    private async Task ChannelAsync(Fault fault)
    {
        await LastAsync(channel, fault);
        Done($"channel {fault}", await ArrivalAsync(Heal(channel)));
    }

    private async Task StatusAsync()
    {
        var status = Statuses[random.Next(Statuses.Length)];
        connector.Status = () => status;
        await Task.Delay(random.Next(200, 800));
        connector.Status = () => 200;
        var healed = Stopwatch.GetTimestamp();
        findings.Healed(healed);
        Done(string.Create(CultureInfo.InvariantCulture, $"channel status {status}"), await ArrivalAsync(healed));
    }

    /// <summary>Until it has hurt somebody, and then a while.</summary>
    private async Task LastAsync(FaultProxy proxy, Fault fault)
    {
        var start = Stopwatch.GetTimestamp();
        proxy.Begin(fault);
        while (proxy.Strikes == 0 && Stopwatch.GetElapsedTime(start) < Limit)
        {
            await Task.Delay(5);
        }

        await Task.Delay(random.Next(0, 1200));
    }

    private long Heal(FaultProxy proxy)
    {
        var healed = Stopwatch.GetTimestamp();
        findings.Healed(healed);
        proxy.Heal();
        return healed;
    }

    private async Task<TimeSpan> ArrivalAsync(long healed)
    {
        while (connector.LastArrival < healed && Stopwatch.GetElapsedTime(healed) < Limit)
        {
            await Task.Delay(10);
        }

        return connector.LastArrival < healed ? Limit : Stopwatch.GetElapsedTime(healed, connector.LastArrival);
    }

    private void Done(string name, TimeSpan recovery)
    {
        findings.Recovered(recovery, name);
        _done[name] = _done.GetValueOrDefault(name) + 1;
    }
}
