using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Programs;

/// <summary>Prints what a store does on this machine: turns of about two kilobytes, each waited for until it is durable.</summary>
internal static class BenchProgram
{
    private static readonly string Padding = new('x', 600);

    public static async Task<int> SqliteAsync(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        await using var store = await SqliteStore.OpenAsync(folder);
        Say($"open {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms");
        return await RunAsync(store, $"SQLite, synchronous=FULL, {folder}");
    }

    public static async Task<int> PostgresAsync(string connectionString)
    {
        await using var store = await PostgresStore.OpenAsync(connectionString);
        return await RunAsync(store, "PostgreSQL");
    }

    private static async Task<int> RunAsync(IStore store, string name)
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
        listener.Start();
        foreach (var clients in (int[])[1, 4, 16, 64])
        {
            groups.Clear();
            await MeasureAsync(store, clients, seconds: 1);
            groups.Clear();
            var (turns, p50, p99, cpu) = await MeasureAsync(store, clients, seconds: 6);
            Say($"{name}: {clients} clients: {turns / 6.0:F0} turns/s, p50 {p50:F1} ms, p99 {p99:F1} ms, {cpu:F2} CPU s per 1,000 turns, {(groups.Count == 0 ? 0 : groups.Average()):F1} turns per commit");
        }

        return 0;
    }

    private static async Task<(int Turns, double P50, double P99, double Cpu)> MeasureAsync(IStore store, int clients, int seconds)
    {
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(store, end))));
        var all = times.SelectMany(one => one).Order().ToArray();
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        return (all.Length, all[all.Length / 2], all[all.Length * 99 / 100], used.TotalSeconds * 1000 / all.Length);
    }

    /// <summary>Ten turns in each conversation, as a buyer would need.</summary>
    private static async Task<List<double>> ClientAsync(IStore store, long end)
    {
        var times = new List<double>();
        while (Stopwatch.GetTimestamp() < end)
        {
            var conversation = new ConversationKey("bench", Guid.NewGuid().ToString("N"));
            for (var version = 0; version < 10 && Stopwatch.GetTimestamp() < end; version++)
            {
                var message = Guid.NewGuid().ToString("N");
                var start = Stopwatch.GetTimestamp();
                await store.LoadAsync(conversation, default);
                await store.CommitAsync(new TurnCommit(
                    conversation, "u", version, Padding, [new InboxKey(message)], new NewEntry(Author.User, message, Padding),
                    [new NewEntry(Author.Bot, null, Padding)], DateTimeOffset.UtcNow), default);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
