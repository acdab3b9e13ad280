using Bot.Chaos.Scenarios;
using Bot.Chaos.Seeded;

namespace Bot.Chaos.Tests;

/// <summary>Bugs put into a copy of the product are noticed: the rig is not blind.</summary>
[Collection("one at a time")]
public sealed class SeededBugTests
{
    [ScenarioFact("sync")]
    public Task Answering_before_the_commit_is_noticed() => AssertCaughtAsync("answer-before-commit");

    [ScenarioFact("sync")]
    public Task Not_waiting_for_the_disk_is_noticed() => AssertCaughtAsync("synchronous-off");

    [ScenarioFact("race")]
    public Task Forgetting_what_came_before_is_noticed() => AssertCaughtAsync("no-inbox-key");

    [ScenarioFact("race")]
    public Task Overwriting_what_somebody_else_saved_is_noticed() => AssertCaughtAsync("no-version-check");

    [ScenarioFact("race")]
    public Task Sending_by_the_last_id_seen_is_noticed() => AssertCaughtAsync("outbox-by-last-id");

    [ScenarioFact("hosts")]
    public Task Comparing_the_end_of_a_host_without_its_dot_is_noticed() => AssertCaughtAsync("host-suffix");

    [Fact]
    public void There_is_a_test_for_every_bug() => Assert.Equal(6, SeededProgram.Bugs.Length);

    private static async Task AssertCaughtAsync(string bug) => Assert.NotEmpty((await SeededScenario.RunAsync(bug, ShortForm.Seed)).Worst);
}
