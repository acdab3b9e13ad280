using Bot.Chaos.Checking;
using Bot.Chaos.Seeded;

namespace Bot.Chaos.Scenarios;

/// <summary>Which scenario must notice which seeded bug.</summary>
internal static class SeededScenario
{
    private const int Messages = 480;
    private const int Traced = 30;

    public static Task<Findings> RunAsync(string bug, int seed) => bug switch
    {
        "answer-before-commit" or "synchronous-off" => SyncTrace.RunAsync(Traced, seed, SeededProgram.With(bug)),
        "no-inbox-key" or "no-version-check" or "outbox-by-last-id" => Race.RunAsync(Messages, seed, SeededProgram.With(bug)),
        "host-suffix" => ForeignHosts.RunAsync(SeededProgram.With(bug)),
        _ => throw new ArgumentOutOfRangeException(nameof(bug), bug, "Nothing looks for this bug."),
    };
}
