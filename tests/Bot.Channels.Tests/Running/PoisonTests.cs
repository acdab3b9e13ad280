using System.Diagnostics.Metrics;
using System.Text.Json;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Bot.Storage.Memory;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Running;

/// <summary>A message that the core cannot stand, from the post to the next message.</summary>
public sealed class PoisonTests : IDisposable
{
    private readonly ManualResetEventSlim _release = new();
    private readonly TaskCompletionSource _isSlow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_turn_that_throws_leaves_an_apology_and_a_dead_letter_and_the_conversation_goes_on()
    {
        using var log = new HeardLog();
        var store = new MemoryStore();
        await using var bot = await RunningBot.StartAsync(store: store, configure: builder => builder.Logging.AddProvider(log));
        var conversation = await bot.ConverseAsync();
        var counted = 0;
        using var figures = GivenUp(() => Interlocked.Increment(ref counted));

        var id = await conversation.SayAsync("boom");
        await conversation.SayAsync("hello again");

        Assert.NotEqual(0, counted);
        await AssertApologisedAsync(conversation, store, log, id, nameof(InvalidOperationException));
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_leaves_an_apology_and_a_dead_letter_and_the_conversation_goes_on()
    {
        using var log = new HeardLog();
        var store = new MemoryStore();
        await using var bot = await RunningBot.StartAsync(store: store, turn: SlowAtBoom, configure: builder => builder.Logging.AddProvider(log));
        var conversation = await bot.ConverseAsync();

        var posting = conversation.SayAsync("boom");
        await _isSlow.Task;
        while (!posting.IsCompleted)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await conversation.SayAsync("hello again");

        await AssertApologisedAsync(conversation, store, log, await posting, nameof(TimeoutException));
    }

    public void Dispose()
    {
        _release.Set();
        _release.Dispose();
    }

    private TurnResult SlowAtBoom(Conversation before, UserSaid said, World world)
    {
        if (said.Text == "boom")
        {
            _isSlow.SetResult();
            _release.Wait();
        }

        return EchoTurn.Run(before, said, world);
    }

    private static MeterListener GivenUp(Action count)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "bot.turns")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var (name, value) in tags)
            {
                if (name == "outcome" && value is "givenUp")
                {
                    count();
                }
            }
        });
        listener.Start();
        return listener;
    }

    private static async Task AssertApologisedAsync(TestConversation conversation, MemoryStore store, HeardLog log, string id, string failure)
    {
        var replies = (await conversation.PollAsync()).Activities
            .Where(activity => activity.GetProperty("from").GetProperty("id").GetString() != "somebody")
            .Where(activity => activity.TryGetProperty("replyToId", out _))
            .ToDictionary(activity => activity.GetProperty("replyToId").GetString()!, Text, StringComparer.Ordinal);
        Assert.StartsWith("Sorry", replies[id], StringComparison.Ordinal);
        Assert.Contains(replies.Values, text => text.Contains("hello again", StringComparison.Ordinal));
        var letter = Assert.Single(await store.ReadDeadLettersAsync(10, default));
        Assert.Equal(("turn", conversation.Id), (letter.Kind, letter.Conversation.Id));
        Assert.StartsWith("System." + failure, letter.Reason, StringComparison.Ordinal);
        var line = Assert.Single(log.Ours, line => line.StartsWith("Turn given up", StringComparison.Ordinal));
        Assert.Contains($"activity {id}: {failure};", line, StringComparison.Ordinal);
        Assert.DoesNotContain("boom", line, StringComparison.Ordinal);
    }

    private static string Text(JsonElement activity) => activity.GetProperty("text").GetString()!;
}
