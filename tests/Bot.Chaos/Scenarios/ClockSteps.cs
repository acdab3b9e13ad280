using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Chaos.Scenarios;

/// <summary>Two replicas whose clocks differ and step, back and forth by up to ten minutes (libfaketime).</summary>
internal static class ClockSteps
{
    private static readonly string Library = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Select(folder => Path.Combine(folder, "faketime", "libfaketime.so.1"))
            .FirstOrDefault(File.Exists) ?? ""
        : "";

    private const int Conversations = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static string? WhyNot => File.Exists(Library) ? null : "libfaketime is not installed";

    public static async Task<Findings> RunAsync(int steps, int seed)
    {
        var findings = new Findings(string.Create(CultureInfo.InvariantCulture, $"clock steps of two replicas, {steps} times (seed {seed})"));
        using var server = new PostgresServer(isDurable: false);
        using var folder = new Folder();
        await using var connector = new ConnectorDouble();
        var clocks = new[] { Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "two") };
        Array.ForEach(clocks, clock => Set(clock, 0));
        await using var one = new BotProcess(Start(server, folder, clocks[0]));
        await using var two = new BotProcess(Start(server, folder, clocks[1]));
        using var crowd = new Crowd(new Replicas(one.Address, two.Address), connector.Address, Conversations, seed);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        crowd.Start();
        var random = new Random(seed);
        for (var step = 0; step < steps; step++)
        {
            await Task.Delay(random.Next(1000, 2500));
            Set(clocks[random.Next(clocks.Length)], random.Next(-600, 601));
            findings.Faults++;
        }

        await crowd.StopAsync();
        await using var store = await PostgresStore.OpenAsync(server.ConnectionString);
        await Outbox.DrainAsync(store, Limit);
        await LedgerCheck.CheckAsync(findings, store, crowd.Talkers, connector.Arrivals);
        return findings;
    }

    private static BotStart Start(PostgresServer server, Folder folder, string clock) => new(folder.Path, server.ConnectionString)
    {
        Environment =
        [
            ("LD_PRELOAD", Library), ("FAKETIME_TIMESTAMP_FILE", clock), ("FAKETIME_CACHE_DURATION", "1"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
            ("DONT_FAKE_MONOTONIC", "1"), ("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
        ],
    };

    /// <summary>Seconds the clock is off; read anew every second, so the file is replaced whole.</summary>
    private static void Set(string clock, int seconds)
    {
        File.WriteAllText(clock + ".new", string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? "" : "+")}{seconds}s\n"));
        File.Move(clock + ".new", clock, overwrite: true);
    }
}
