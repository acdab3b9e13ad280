using Bot.Chaos.Checking;
using Bot.Chaos.Seeded;
using Bot.Testing;

namespace Bot.Chaos.Scenarios;

/// <summary>One scenario in its long form.</summary>
/// <param name="WhyNot">Why it cannot be done on this machine; null when it can.</param>
internal sealed record Trial(string Name, string? WhyNot, Func<int, Task<Findings>> RunAsync);

/// <summary>Everything the rig does, as <c>./test.sh --chaos</c> runs it.</summary>
internal static class LongForm
{
    public static Trial[] Trials =>
    [
        new("kill-sqlite", null, seed => KillLoop.RunAsync(60, seed)),
        new("kill-postgres", PostgresServer.WhyNot, seed => ReplicaLoop.RunAsync(40, seed)),
        new("lines", PostgresServer.WhyNot, seed => LineFaults.RunAsync(300, seed)),
        new("race", PostgresServer.WhyNot, seed => Race.RunAsync(8000, seed)),
        new("restart", PostgresServer.WhyNot, seed => DatabaseCrash.RunAsync(10, seed)),
        new("disk", Processes.SmallDisk.WhyNot, seed => FullDisk.RunAsync(10, seed)),
        new("clock", PostgresServer.WhyNot ?? ClockSteps.WhyNot, seed => ClockSteps.RunAsync(20, seed)),
        new("sync", SyncTrace.WhyNot, seed => SyncTrace.RunAsync(200, seed)),
        new("hosts", null, _ => ForeignHosts.RunAsync()),
    ];

    /// <summary>True when nothing was found in the product and every seeded bug was.</summary>
    public static async Task<bool> RunAsync(IReadOnlyCollection<Trial> trials, int seed)
    {
        var isGood = true;
        Console.WriteLine(Conditions.Now);
        foreach (var trial in trials)
        {
            isGood &= await RunAsync(trial, seed);
        }

        return isGood;
    }

    /// <summary>Whether the rig itself sees: each bug must spoil the scenario that looks for it.</summary>
    public static async Task<bool> CatchBugsAsync(int seed)
    {
        var caught = 0;
        foreach (var bug in SeededProgram.Bugs)
        {
            var findings = await SeededScenario.RunAsync(bug, seed);
            caught += findings.IsClean ? 0 : 1;
            Console.WriteLine($"seeded bug {bug}: {(findings.IsClean ? "NOT caught" : "caught")} by {findings.Scenario}: {findings.Worst}");
        }

        Console.WriteLine($"seeded bugs caught: {caught} of {SeededProgram.Bugs.Length}");
        return caught == SeededProgram.Bugs.Length;
    }

    private static async Task<bool> RunAsync(Trial trial, int seed)
    {
        if (trial.WhyNot is { } reason)
        {
            Console.WriteLine($"{trial.Name}: skipped, {reason}");
            return true;
        }

        var findings = await trial.RunAsync(seed);
        Console.WriteLine(string.Join('\n', findings.Lines()));
        return findings.IsClean;
    }
}
