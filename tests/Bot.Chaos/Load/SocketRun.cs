using System.Diagnostics;
using System.Globalization;
using Bot.Chaos.Processes;
using Bot.Chaos.Scenarios;

namespace Bot.Chaos.Load;

/// <summary>Thousands of open web chats: what each costs, and how soon all are back after a kill.</summary>
internal static class SocketRun
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    /// <returns>How long it took until all were back.</returns>
    public static async Task<TimeSpan> RunAsync(int count)
    {
        Console.WriteLine(Conditions.Now);
        using var folder = new Folder();
        await using var bot = new BotProcess(new BotStart(folder.Path));
        await bot.StartAsync();
        var chats = Enumerable.Range(0, count).Select(_ => new WebChat(bot.Address)).ToArray();
        await OpenAsync(chats[..(count / 10)]);
        await Task.Delay(Settling);
        var before = Usage.Memory(bot.Process);
        await OpenAsync(chats[(count / 10)..]);
        await Task.Delay(Settling);
        var each = (Usage.Memory(bot.Process) - before) / (double)(count - (count / 10)) / 1024;
        Say($"{count} open web chats, SQLite: {Usage.Memory(bot.Process) >> 20} MiB resident in all, {each:F1} KiB for each of the last {count - (count / 10)}");
        await bot.KillAsync();
        var killed = Stopwatch.GetTimestamp();
        var returning = chats.Select(chat => Task.Run(() => ReturnAsync(chat))).ToArray();
        await bot.StartAsync();
        var started = Stopwatch.GetElapsedTime(killed);
        var times = await Task.WhenAll(returning);
        Array.ForEach(chats, chat => chat.Dispose());
        var back = Stopwatch.GetElapsedTime(killed, times.Max());
        Say($"kill -9: listens again after {started.TotalSeconds:F1} s, half are back after {Stopwatch.GetElapsedTime(killed, times.Order().ElementAt(count / 2)).TotalSeconds:F1} s, all after {back.TotalSeconds:F1} s, {Usage.Memory(bot.Process) >> 20} MiB");
        return back;
    }

    private static Task OpenAsync(WebChat[] chats) => Parallel.ForEachAsync(
        chats, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (chat, _) => await chat.OpenAsync(CancellationToken.None));

    /// <summary>At once, and again until it works.</summary>
    private static async Task<long> ReturnAsync(WebChat chat)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await chat.OpenAsync(CancellationToken.None);
                return Stopwatch.GetTimestamp();
            }
            catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException && Stopwatch.GetElapsedTime(start) < Limit)
            {
                await Task.Delay(Again);
            }
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
