using Bot.Storage.Memory;

namespace Bot.Storage.Tests;

public sealed class UpkeepTests
{
    private static readonly ConversationKey Conversation = new("test", "c");

    [Theory]
    [InlineData("02:00", "03:15", 75)]
    [InlineData("03:15", "03:15", 1440)]
    [InlineData("03:16", "03:15", 1439)]
    [InlineData("23:59", "00:00", 1)]
    public void The_next_night_is_at_most_a_day_away(string now, string at, int minutes)
    {
        var upkeep = new Upkeep(new MemoryStore(), new UpkeepSettings(null, TimeOnly.Parse(at, null), 7), TimeProvider.System);

        Assert.Equal(TimeSpan.FromMinutes(minutes), upkeep.UntilNext(Turns.Noon.AddHours(12) + TimeOnly.Parse(now, null).ToTimeSpan()));
    }

    [Fact]
    public async Task Conversations_are_kept_for_as_long_as_the_settings_say()
    {
        await using var store = new MemoryStore();
        await store.SaveAsync(Turns.Of(Conversation, 0, "a"));
        var clock = new HandClock(Turns.Noon.AddDays(30));

        Assert.Equal(new UpkeepReport(0, null), await new Upkeep(store, UpkeepSettings.Default, clock).RunOnceAsync(default));
        Assert.Equal(0, (await new Upkeep(store, new UpkeepSettings(TimeSpan.FromDays(31), TimeOnly.MinValue, 7), clock).RunOnceAsync(default)).Forgotten);
        Assert.Equal(1, (await new Upkeep(store, new UpkeepSettings(TimeSpan.FromDays(29), TimeOnly.MinValue, 7), clock).RunOnceAsync(default)).Forgotten);
        Assert.Equal(StoredState.None, await store.LoadAsync(Conversation, default));
    }
}
