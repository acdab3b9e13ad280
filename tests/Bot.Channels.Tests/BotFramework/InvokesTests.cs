using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Hosting;
using Bot.Storage;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>Invokes, whose answer is the response.</summary>
public sealed class InvokesTests
{
    [Fact]
    public async Task A_cards_button_says_its_words_once_and_the_answer_follows()
    {
        await using var bot = await ChannelBot.StartAsync();
        for (var i = 0; i < 4; i++)
        {
            var answer = await bot.AskAsync(Invoke(bot, "adaptiveCard/action", Execute("Change the quantity")));
            Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
            Assert.Equal("application/vnd.microsoft.activity.message", answer.GetProperty("type").GetString());
        }

        var reply = Assert.Single(await bot.Connector.WaitAsync(1));
        Assert.Equal("You said: Change the quantity [1]", reply.Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_action_that_is_none_is_said_to_be()
    {
        await using var bot = await ChannelBot.StartAsync();
        var none = await bot.AskAsync(Invoke(bot, "adaptiveCard/action", []));
        var submit = Execute("x");
        submit["action"]!["type"] = "Action.Submit";
        var other = await bot.AskAsync(Invoke(bot, "adaptiveCard/action", submit));

        Assert.Equal("BadRequest", none.GetProperty("value").GetProperty("code").GetString());
        Assert.Equal("NotSupported", other.GetProperty("value").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("")]
    public async Task An_unknown_invoke_is_not_implemented(string name)
    {
        await using var bot = await ChannelBot.StartAsync();
        Assert.Equal(HttpStatusCode.NotImplemented, await bot.StatusAsync(Invoke(bot, name, [])));
    }

    [Theory]
    [InlineData("""{"reaction":"dislike","feedback":"{\"feedbackText\":\"wrong\"}"}""")]
    [InlineData("""{"reaction":"dislike","feedback":"wrong"}""")]
    [InlineData("""{"reaction":"dislike","feedback":{"feedbackText":"wrong"}}""")]
    public async Task Feedback_is_kept_with_its_reply_in_every_form_it_comes(string submission)
    {
        await using var bot = await ChannelBot.StartAsync();
        await bot.StatusAsync(bot.Activity(text: "hello"));
        await bot.StatusAsync(bot.Activity(text: "again"));
        await bot.Connector.WaitAsync(2); // the second goes out when the first is recorded
        var replies = (await bot.LogAsync()).Where(entry => entry.Author == Author.Bot).Select(entry => entry.ActivityId).ToArray();
        foreach (var replyTo in new[] { "remote-1", null })
        {
            var invoke = Invoke(bot, "message/submitAction", new JsonObject { ["actionName"] = "feedback", ["actionValue"] = JsonNode.Parse(submission) });
            invoke["replyToId"] = replyTo;
            using var response = await bot.PostAsync(invoke);
            Assert.Equal("{}", await response.Content.ReadAsStringAsync());
        }

        var feedback = await bot.Store.ReadFeedbackAsync(10, CancellationToken.None);
        Assert.Equal(replies.Order(StringComparer.Ordinal), feedback.Select(one => one.ReplyActivityId).Order(StringComparer.Ordinal));
        Assert.All(feedback, one => Assert.Equal(("29:user", "dislike", "wrong"), (one.UserId, one.Reaction, one.Text)));
        Assert.All(feedback, one => Assert.NotEmpty(one.Knowledge!));
    }

    [Fact]
    public async Task A_reaction_is_kept_as_feedback()
    {
        await using var bot = await ChannelBot.StartAsync();
        await bot.StatusAsync(bot.Activity(text: "hello"));
        await bot.Connector.WaitAsync(1);
        var reaction = bot.Activity("messageReaction");
        reaction["replyToId"] = "remote-1";
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "heart" });
        await bot.StatusAsync(reaction);

        Assert.Equal("heart", Assert.Single(await bot.Store.ReadFeedbackAsync(10, CancellationToken.None)).Reaction);
    }

    [Theory]
    [InlineData("""{"commandId":"search","parameters":[{"name":"q","value":"minimum order quantity"}]}""")]
    [InlineData("""{"parameters":[{"value":"minimum order quantity"}],"commandContext":"compose","context":{"theme":"light"}}""")]
    [InlineData("""{"commandId":"search","parameters":[{"name":"initialRun","value":"true"}]}""")]
    [InlineData("""{"parameters":[{"name":"q","value":""}]}""")]
    [InlineData("""{}""")]
    public async Task A_search_lists_results_with_a_preview_and_their_sources(string value)
    {
        await using var bot = await ChannelBot.StartAsync();
        var answer = await bot.AskAsync(Invoke(bot, "composeExtension/query", JsonNode.Parse(value)!.AsObject()));

        var extension = answer.GetProperty("composeExtension");
        Assert.Equal("result", extension.GetProperty("type").GetString());
        var results = extension.GetProperty("attachments").EnumerateArray().ToArray();
        Assert.InRange(results.Length, 2, 25);
        Assert.All(results, result =>
        {
            Assert.Equal("1.5", result.GetProperty("content").GetProperty("version").GetString());
            Assert.Contains("/documents/", result.GetProperty("content").GetRawText(), StringComparison.Ordinal);
            Assert.NotEmpty(result.GetProperty("preview").GetProperty("content").GetProperty("title").GetString()!);
        });
    }

    [Fact]
    public async Task A_passage_is_picked_by_its_id_and_an_unknown_one_is_said_to_be_gone()
    {
        await using var bot = await ChannelBot.StartAsync();
        var passage = TestWorld.Value.Knowledge.Passages[^1];
        var picked = await bot.AskAsync(Invoke(bot, "composeExtension/selectItem", new JsonObject { ["passage"] = passage.Id }));
        var unknown = await bot.AskAsync(Invoke(bot, "composeExtension/selectItem", new JsonObject { ["passage"] = "../../etc/passwd" }));

        Assert.Single(picked.GetProperty("composeExtension").GetProperty("attachments").EnumerateArray().ToArray());
        Assert.Equal("message", unknown.GetProperty("composeExtension").GetProperty("type").GetString());
        Assert.Empty(await bot.LogAsync());
    }

    [Fact]
    public async Task A_result_has_no_tap_because_the_Playground_refuses_it()
    {
        await using var bot = await ChannelBot.StartAsync();
        using var response = await bot.PostAsync(Invoke(bot, "composeExtension/query", JsonNode.Parse("""{"parameters":[{"name":"q","value":"lead time"}]}""")!.AsObject()));
        Assert.DoesNotContain("\"tap\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static JsonObject Invoke(ChannelBot bot, string name, JsonObject value)
    {
        var invoke = bot.Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = value;
        return invoke;
    }

    private static JsonObject Execute(string words) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "say", ["data"] = new JsonObject { ["say"] = words } },
    };
}
