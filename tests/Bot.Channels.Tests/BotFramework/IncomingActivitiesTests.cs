using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>What each kind of activity becomes, over HTTP against the running host.</summary>
public sealed class IncomingActivitiesTests
{
    private readonly ConcurrentQueue<UserSaid> _heard = new();

    [Fact]
    public async Task The_same_message_again_is_one_turn()
    {
        await using var bot = await StartAsync();
        var message = bot.Activity(text: "hello", id: "m1");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.StatusAsync(message)));

        Assert.Single(_heard);
        Assert.Single(await bot.Connector.WaitAsync(1));
    }

    [Fact]
    public async Task The_same_client_activity_id_under_another_id_is_one_turn()
    {
        await using var bot = await StartAsync();
        foreach (var id in new[] { "m1", "m2" })
        {
            var message = bot.Activity(text: "hello", id: id);
            message["channelData"] = new JsonObject { ["clientActivityID"] = "c1" };
            await bot.StatusAsync(message);
        }

        Assert.Single(_heard);
    }

    [Fact]
    public async Task A_pressed_button_sent_again_under_a_new_id_is_one_turn_but_the_same_words_twice_are_two()
    {
        await using var bot = await StartAsync();
        for (var i = 0; i < 2; i++)
        {
            var press = bot.Activity();
            press["value"] = new JsonObject { ["say"] = "yes" };
            await bot.StatusAsync(press);
            await bot.StatusAsync(bot.Activity(text: "no"));
        }

        Assert.Equal(["yes", "no", "no"], _heard.Select(said => said.Text));
    }

    [Fact]
    public async Task A_value_without_text_comes_as_value_and_its_words_as_text()
    {
        await using var bot = await StartAsync();
        var press = bot.Activity();
        press["value"] = new JsonObject { ["quantity"] = 500 };
        await bot.StatusAsync(press);

        var said = Assert.Single(_heard);
        Assert.Null(said.Text);
        Assert.Equal(500, said.Value!.Value.GetProperty("quantity").GetInt32());
    }

    [Theory]
    [InlineData("<at>Sourcing Bot</at> what is the MOQ?", "what is the MOQ?")]
    [InlineData("what is the MOQ, <at>Sourcing Bot</at>", "what is the MOQ,")]
    [InlineData("<at>Sourcing Bot</at>&nbsp;ask <at>Bob</at> about <b>", "ask Bob about <b>")]
    [InlineData("<at>", "<at>")]
    [InlineData("<atlas>x</at>", "<atlas>x</at>")]
    public async Task Mentions_of_the_bot_are_stripped(string text, string heard)
    {
        await using var bot = await StartAsync();
        await bot.StatusAsync(Mentioned(bot.Activity(text: text)));

        Assert.Equal(heard, Assert.Single(_heard).Text);
    }

    [Fact]
    public async Task A_message_made_of_mentions_takes_no_longer_than_it_is_long()
    {
        await using var bot = await StartAsync();
        await bot.StatusAsync(bot.Activity(text: string.Concat(Enumerable.Repeat("<at", 20_000))));
        await bot.StatusAsync(bot.Activity(text: string.Concat(Enumerable.Repeat("<at>", 15_000))));

        Assert.Equal(2, _heard.Count);
    }

    [Fact]
    public async Task The_welcome_comes_once_however_often_the_person_is_announced()
    {
        await using var bot = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            var update = bot.Activity("conversationUpdate");
            update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:user" }, new JsonObject { ["id"] = "28:bot" });
            Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(update));
            var install = bot.Activity("installationUpdate");
            install["action"] = "add";
            Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(install));
        }

        var welcome = Assert.Single(await bot.Connector.WaitAsync(1));
        Assert.StartsWith("Welcome", welcome.Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(welcome.Activity.TryGetProperty("replyToId", out _));
        Assert.Single(_heard);
    }

    [Fact]
    public async Task The_bot_alone_is_not_welcomed()
    {
        await using var bot = await StartAsync();
        var update = bot.Activity("conversationUpdate");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(update));
        Assert.Empty(_heard);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("trace")]
    [InlineData("somethingNew")]
    public async Task What_needs_no_answer_is_acknowledged_and_runs_nothing(string type)
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(bot.Activity(type)));
        Assert.Empty(_heard);
    }

    [Fact]
    public async Task An_edited_message_is_said_anew_and_an_unchanged_one_is_not()
    {
        await using var bot = await StartAsync();
        await bot.StatusAsync(bot.Activity(text: "500 pieces", id: "m1"));
        await bot.StatusAsync(bot.Activity("messageUpdate", "500 pieces", "m1"));
        await bot.StatusAsync(bot.Activity("messageUpdate", "5,000 pieces", "m1"));
        await bot.StatusAsync(bot.Activity("messageUpdate", "5,000 pieces", "m1"));

        Assert.Equal(["500 pieces", "5,000 pieces"], _heard.Select(said => said.Text));
    }

    [Fact]
    public async Task In_a_group_the_bot_answers_when_mentioned_and_keeps_people_apart()
    {
        await using var bot = await StartAsync();
        await bot.StatusAsync(InGroup(bot.Activity(text: "lunch?")));
        await bot.StatusAsync(Mentioned(InGroup(bot.Activity(text: "<at>Sourcing Bot</at> one"))));
        var other = Mentioned(InGroup(bot.Activity(text: "<at>Sourcing Bot</at> two")));
        other["from"]!["id"] = "29:other";
        await bot.StatusAsync(other);

        Assert.Equal(["one", "two"], _heard.Select(said => said.Text));
        var replies = await bot.Connector.WaitAsync(2);
        Assert.All(replies, reply => Assert.Equal("19:group;messageid=1", reply.Activity.GetProperty("conversation").GetProperty("id").GetString()));
        Assert.Equal(2, (await bot.LogAsync("19:group;messageid=1|29:user")).Length);
        Assert.Equal(2, (await bot.LogAsync("19:group;messageid=1|29:other")).Length);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_nowhere_else()
    {
        await using var bot = await StartAsync();
        var message = bot.Activity(text: "hello");
        message["deliveryMode"] = "expectReplies";

        var answer = await bot.AskAsync(message);

        Assert.Equal("You said: hello [1]", Assert.Single(answer.GetProperty("activities").EnumerateArray().ToArray()).GetProperty("text").GetString());
        Assert.Equal(0, (await bot.Store.Outbox.MeasureAsync(CancellationToken.None)).Waiting);
        Assert.Empty(bot.Connector.Delivered);
    }

    [Fact]
    public async Task Azures_Direct_Line_cannot_reach_into_a_conversation_of_the_embedded_one()
    {
        await using var bot = await ChannelBot.StartLocalAsync(Hear);
        var message = bot.Activity(text: "hello");
        message["channelId"] = "directline";
        await bot.StatusAsync(message, isAnonymous: true);

        var embedded = await bot.Store.LoadAsync(new ConversationKey("directline", "a:conv;1@x"), CancellationToken.None);
        Assert.Equal(0, embedded.Version);
        Assert.Equal("webchat", Assert.Single(_heard).Channel);
    }

    [Fact]
    public async Task Nul_and_half_surrogates_are_taken_like_any_text()
    {
        await using var bot = await StartAsync();
        var body = bot.Activity(text: "MARK").ToJsonString().Replace("MARK", "a\\u0000b\\ud800c", StringComparison.Ordinal);
        using var response = await bot.PostAsync(body, "Bearer " + bot.Token());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ab\uFFFDc", Assert.Single(_heard).Text);
    }

    [Fact]
    public async Task An_id_too_long_to_be_one_is_refused()
    {
        await using var bot = await StartAsync();
        var message = bot.Activity(text: "hello");
        message["conversation"]!["id"] = new string('x', 2000);

        Assert.Equal(HttpStatusCode.BadRequest, await bot.StatusAsync(message));
    }

    private Task<ChannelBot> StartAsync() => ChannelBot.StartAsync(turn: Hear);

    private TurnResult Hear(Conversation before, UserSaid said, World world)
    {
        _heard.Enqueue(said);
        return EchoTurn.Run(before, said, world);
    }

    private static JsonObject Mentioned(JsonObject activity)
    {
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Sourcing Bot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Sourcing Bot" },
        });
        return activity;
    }

    private static JsonObject InGroup(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = "19:group;messageid=1", ["conversationType"] = "channel", ["isGroup"] = true };
        return activity;
    }
}
