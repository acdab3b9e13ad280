using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs;
using Bot.Dialogs.Chats;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;

namespace Bot.Benchmarks;

/// <summary>How long the turns of all recorded conversations take. Wanted: 0.3 ms at the median, 2 ms at the 99th percentile.</summary>
public static class TurnPercentiles
{
    private const int WarmUps = 15;
    private const int Rounds = 9;
    private const int Slowest = 15;

    /// <summary>Each turn's time is its median over the rounds, so that one pause of the machine is no slow turn.</summary>
    public static void Print(World world, string conversations)
    {
        var turns = Directory.EnumerateFiles(conversations, "*.chat").Order(StringComparer.Ordinal)
            .SelectMany(file => Turns(world, ChatReader.Read(Path.GetFileName(file), File.ReadAllText(file), [])!)).ToArray();
        for (var i = 0; i < WarmUps; i++)
        {
            Array.ForEach(turns, turn => Turn.Run(turn.Before, turn.Said, world));
        }

        var rounds = Enumerable.Range(0, Rounds).Select(_ => turns.Select(turn => Time(turn, world)).ToArray()).ToArray();
        var every = rounds.SelectMany(round => round).Order().ToArray();
        var times = turns.Select((turn, i) => (turn, Time: rounds.Select(round => round[i]).Order().ElementAt(Rounds / 2))).OrderBy(each => each.Time).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{turns.Length} turns: p50 {At(times, 0.5):0.000} ms, p90 {At(times, 0.9):0.000}, p99 {At(times, 0.99):0.000}, max {times[^1].Time:0.000}; with every pause p99 {every[(int)(every.Length * 0.99)]:0.000}"));
        foreach (var (turn, time) in times.Reverse().Take(Slowest))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time:0.000} ms  {turn.File}: {turn.Said.Text}"));
        }
    }

    private sealed record Recorded(string File, Conversation Before, UserSaid Said);

    private static IEnumerable<Recorded> Turns(World world, ChatScript script)
    {
        var before = Conversation.Start;
        foreach (var said in ChatPlayer.Sayings(script))
        {
            yield return new Recorded(script.Path, before, said);
            before = Turn.Run(before, said, world).After;
        }
    }

    private static double Time(Recorded turn, World world)
    {
        var start = Stopwatch.GetTimestamp();
        Turn.Run(turn.Before, turn.Said, world);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double At((Recorded Turn, double Time)[] times, double share) => times[(int)(times.Length * share)].Time;
}
