using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.BotFramework;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Storage;

namespace Bot.Channels.Tests.Connector;

/// <summary>Replies on their way out, from the running host to a Connector as strict as Teams.</summary>
public sealed class ReplySenderTests
{
    [Fact]
    public async Task Replies_of_a_conversation_arrive_once_and_in_order_whatever_the_delays()
    {
        await using var bot = await ChannelBot.StartAsync(turn: Thrice);
        for (var i = 0; i < 8; i++)
        {
            var delay = (i * 37) % 60;
            bot.Connector.Next(async _ =>
            {
                await Task.Delay(delay);
                return true;
            });
        }

        bot.Connector.EnforcesRates = true;
        await bot.StatusAsync(bot.Activity(text: "a"));
        await bot.StatusAsync(bot.Activity(text: "b"));

        var texts = (await bot.Connector.WaitAsync(6)).Select(reply => reply.Activity.GetProperty("text").GetString());
        Assert.Equal(["a 1", "a 2", "a 3", "b 1", "b 2", "b 3"], texts);
        Assert.Equal(0, bot.Connector.TooMany);
    }

    [Fact]
    public async Task Above_the_rates_of_Teams_replies_wait_and_none_is_refused()
    {
        await using var bot = await ChannelBot.StartAsync(turn: Thrice);
        bot.Connector.EnforcesRates = true;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 5; i++)
        {
            await bot.StatusAsync(bot.Activity(text: $"m{i}"));
        }

        await bot.Connector.WaitAsync(15);

        Assert.Equal(0, bot.Connector.TooMany);
        Assert.Empty(bot.Connector.Refusals);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(2), "15 messages may not fit into two seconds");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(503)]
    public async Task A_refusal_that_passes_is_waited_out(int status)
    {
        await using var bot = await ChannelBot.StartAsync();
        bot.Connector.NextStatus(status, retryAfter: "1");
        await bot.StatusAsync(bot.Activity(text: "hello"));

        Assert.Single(await bot.Connector.WaitAsync(1));
        Assert.Equal(2, bot.Connector.Attempts);
    }

    [Fact]
    public async Task A_conversation_that_waits_does_not_hold_up_another()
    {
        await using var bot = await ChannelBot.StartAsync();
        bot.Connector.NextStatus(429, retryAfter: "600");
        await bot.StatusAsync(bot.Activity(text: "held"));
        while (bot.Connector.Attempts == 0)
        {
            await Task.Yield();
        }

        var other = bot.Activity(text: "free");
        other["conversation"] = new JsonObject { ["id"] = "other" };
        await bot.StatusAsync(other);

        Assert.Equal("You said: free [1]", Assert.Single(await bot.Connector.WaitAsync(1)).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once()
    {
        await using var bot = await ChannelBot.StartAsync();
        bot.Connector.NextStatus(401);
        await bot.StatusAsync(bot.Activity(text: "hello"));

        Assert.Equal("Bearer token-2", Assert.Single(await bot.Connector.WaitAsync(1)).Authorization);
    }

    [Fact]
    public async Task A_hundred_replies_share_one_token()
    {
        await using var bot = await ChannelBot.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
        {
            var activity = bot.Activity(text: "hello");
            activity["conversation"] = new JsonObject { ["id"] = $"c{i}", ["tenantId"] = $"t{i % 10}" };
            return bot.StatusAsync(activity);
        }));
        await bot.Connector.WaitAsync(100);

        Assert.Equal(1, bot.Connector.TokensIssued);
    }

    [Fact]
    public async Task A_reply_that_was_too_large_goes_out_shortened_with_a_link()
    {
        await using var bot = await ChannelBot.StartAsync();
        bot.Connector.NextStatus(413);
        await bot.StatusAsync(bot.Activity(text: "hello"));

        var text = Assert.Single(await bot.Connector.WaitAsync(1)).Activity.GetProperty("text").GetString()!;
        Assert.Contains("/documents/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(400)]
    public async Task A_final_refusal_is_a_dead_letter_and_the_next_reply_goes_on(int status)
    {
        await using var bot = await ChannelBot.StartAsync(turn: Thrice);
        bot.Connector.NextStatus(status);
        await bot.StatusAsync(bot.Activity(text: "a"));

        var texts = (await bot.Connector.WaitAsync(2)).Select(reply => reply.Activity.GetProperty("text").GetString());
        Assert.Equal(["a 2", "a 3"], texts);
        Assert.Equal($"refused: {status}", Assert.Single(await bot.Store.ReadDeadLettersAsync(10, CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task Without_a_secret_messages_are_taken_and_nothing_is_sent()
    {
        await using var bot = await ChannelBot.StartAsync(settings => settings with { AppPassword = null });

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(bot.Activity(text: "hello")));
        Assert.Equal(1, (await bot.Store.Outbox.MeasureAsync(CancellationToken.None)).Waiting);
        Assert.Equal(0, bot.Connector.Attempts);
    }

    [Fact]
    public async Task The_id_the_channel_gave_is_kept_so_that_feedback_finds_its_reply()
    {
        await using var bot = await ChannelBot.StartAsync();
        await bot.StatusAsync(bot.Activity(text: "hello"));
        await bot.StatusAsync(bot.Activity(text: "again"));
        await bot.Connector.WaitAsync(2); // the second goes out when the first is recorded

        var entry = await bot.Store.FindEntryAsync(new ConversationKey("msteams", "a:conv;1@x"), "remote-1", CancellationToken.None);
        Assert.Equal(Author.Bot, entry!.Author);
    }

    private static TurnResult Thrice(Conversation before, UserSaid said, World world) =>
        new(before, [.. Enumerable.Range(1, 3).Select(n => new Reply(ReplyKind.SmallTalk, $"{said.Text} {n}", null, [], []))], []);
}
