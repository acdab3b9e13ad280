using Bot.Chaos.Scenarios;

namespace Bot.Chaos.Tests;

/// <summary>What is killed, stopped, cut or full has lost nothing, done nothing twice and kept every order.</summary>
[Collection("one at a time")]
public sealed class ChaosTests
{
    [ScenarioFact("kill-sqlite")]
    public async Task A_killed_bot_on_SQLite() => ShortForm.AssertClean(await KillLoop.RunAsync(cycles: 2, ShortForm.Seed));

    [ScenarioFact("kill-postgres")]
    public async Task Two_replicas_on_PostgreSQL_killed_and_stopped() => ShortForm.AssertClean(await ReplicaLoop.RunAsync(cycles: 2, ShortForm.Seed));

    [ScenarioFact("lines")]
    public async Task Bad_lines_to_the_database_and_to_the_channel() => ShortForm.AssertClean(await LineFaults.RunAsync(faults: 11, ShortForm.Seed));

    [ScenarioFact("race")]
    public async Task Two_replicas_that_get_the_same_messages() => ShortForm.AssertClean(await Race.RunAsync(messages: 480, ShortForm.Seed));

    [ScenarioFact("restart")]
    public async Task A_database_that_crashes() => ShortForm.AssertClean(await DatabaseCrash.RunAsync(times: 1, ShortForm.Seed));

    [ScenarioFact("disk")]
    public async Task A_disk_that_is_full_for_a_while() => ShortForm.AssertClean(await FullDisk.RunAsync(times: 1, ShortForm.Seed));

    [ScenarioFact("clock")]
    public async Task Clocks_that_step() => ShortForm.AssertClean(await ClockSteps.RunAsync(steps: 3, ShortForm.Seed));

    [ScenarioFact("sync")]
    public async Task The_disk_has_synced_before_each_acknowledgement() => ShortForm.AssertClean(await SyncTrace.RunAsync(messages: 30, ShortForm.Seed));

    [ScenarioFact("hosts")]
    public async Task Nobody_else_gets_the_replies() => ShortForm.AssertClean(await ForeignHosts.RunAsync());
}
