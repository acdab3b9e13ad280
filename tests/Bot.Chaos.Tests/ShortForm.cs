using Bot.Chaos.Checking;

namespace Bot.Chaos.Tests;

/// <summary>The scenarios of the rig in their short form; <c>./test.sh --chaos</c> runs the long one.</summary>
internal static class ShortForm
{
    /// <summary>Another one each time; the scenario's title says it, and a run with it can be repeated.</summary>
    public static int Seed { get; } = Environment.TickCount & 0xFFFF;

    public static void AssertClean(Findings findings) => Assert.True(findings.IsClean, string.Join('\n', findings.Lines()));
}
