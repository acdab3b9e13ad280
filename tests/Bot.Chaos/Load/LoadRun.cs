using System.Diagnostics;
using System.Globalization;
using Bot.Chaos.Processes;
using Bot.Chaos.Scenarios;
using Bot.Testing;
using Npgsql;

namespace Bot.Chaos.Load;

/// <summary>How much is wanted of a load run.</summary>
internal sealed record LoadWish(string Store, int Rate = 300, int Seconds = 60, int Chats = 400, int Replicas = 1, bool FindsLimit = true);

/// <summary>The bot under an open load, beside the generator on the same cores: a stretch at the wished rate, then the search for the limit.</summary>
internal sealed class LoadRun(LoadWish wish, BotProcess[] bots, PostgresServer? server, OpenLoad load)
{
    private const int Step = 100;
    private static readonly TimeSpan StepTime = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Bearable = TimeSpan.FromMilliseconds(500);

    public static async Task RunAsync(LoadWish wish)
    {
        Console.WriteLine(Conditions.Now);
        using var server = wish.Store == "postgres" ? new PostgresServer(isDurable: true) : null;
        using var folder = new Folder();
        var bots = Enumerable.Range(0, server is null ? 1 : wish.Replicas)
            .Select(_ => new BotProcess(new BotStart(folder.Path, server?.ConnectionString))).ToArray();
        await Task.WhenAll(bots.Select(bot => bot.StartAsync()));
        var chats = Enumerable.Range(0, wish.Chats).Select(number => new WebChat(bots[number % bots.Length].Address)).ToArray();
        await Parallel.ForEachAsync(chats, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (chat, cancel) => await chat.OpenAsync(CancellationToken.None));
        var run = new LoadRun(wish, bots, server, new OpenLoad([.. bots.Select(bot => bot.Address)], chats, seed: 1));
        await run.MeasureAsync();
        Array.ForEach(chats, chat => chat.Dispose());
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }
    }

    private async Task MeasureAsync()
    {
        await load.RunAsync(wish.Rate / 2, TimeSpan.FromSeconds(Math.Min(10, wish.Seconds)));
        await StretchAsync(wish.Rate, TimeSpan.FromSeconds(wish.Seconds), "wished");
        if (!wish.FindsLimit)
        {
            return;
        }

        LoadResult? last = null;
        for (var rate = wish.Rate; ; rate += Step)
        {
            var result = await StretchAsync(rate, StepTime, "step");
            if (result.Errors > 0 || result.At(0.99) > Bearable)
            {
                break;
            }

            last = result;
        }

        Say($"{wish.Store}: sustained at most {last?.Rate ?? 0} turns/s with p99 <= {Bearable.TotalMilliseconds} ms and no error");
    }

    private async Task<LoadResult> StretchAsync(int rate, TimeSpan time, string name)
    {
        var (cpu, syncs) = (Cpu(), await SyncsAsync());
        var own = Process.GetCurrentProcess().TotalProcessorTime;
        var counting = server is null ? Usage.CountAsync("fdatasync", bots[0].Process, time) : Task.FromResult<long?>(null);
        var result = await load.RunAsync(rate, time);
        var spent = (Cpu() - cpu).TotalSeconds / Math.Max(result.Done, 1) * 1000;
        var ownSpent = (Process.GetCurrentProcess().TotalProcessorTime - own).TotalSeconds / Math.Max(result.Done, 1) * 1000;
        var perSync = result.Done / (double?)(await counting ?? await SyncsAsync() - syncs);
        Say($"{wish.Store} {name}: {rate} turns/s for {time.TotalSeconds} s, {wish.Chats} web chats, {bots.Length} process(es): {result.Done} answered, {result.Errors} errors ({result.Refused} refused, {result.Unanswered} unanswered), p50 {result.At(0.5).TotalMilliseconds:F1} ms, p99 {result.At(0.99).TotalMilliseconds:F1} ms, max {result.At(1).TotalMilliseconds:F0} ms, {spent:F2} CPU s per 1,000 turns (generator {ownSpent:F2}), {perSync:F1} turns per fsync");
        return result;
    }

    private TimeSpan Cpu() => bots.Aggregate(TimeSpan.Zero, (sum, bot) => sum + Usage.Cpu(bot.Process));

    /// <summary>What PostgreSQL counts itself; null on SQLite.</summary>
    private async Task<long?> SyncsAsync()
    {
        if (server is null)
        {
            return null;
        }

        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT wal_sync FROM pg_stat_wal", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
