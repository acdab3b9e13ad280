using Bot.Chaos.Scenarios;

namespace Bot.Chaos.Tests;

[Collection("one at a time")]
public sealed class KillTests
{
    [Fact]
    public async Task A_killed_bot_on_SQLite_has_lost_nothing_and_done_nothing_twice() =>
        ShortForm.AssertClean(await KillLoop.RunAsync(cycles: 3, ShortForm.Seed));
}
