using System.Net;
using Bot.Channels.Rendering;
using Bot.Channels.Tests.Hosting;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Channels.Tests.DirectLine;

public sealed class ThumbsTests
{
    [Fact]
    public async Task A_thumb_is_kept_with_its_reply_and_the_knowledge_and_the_last_one_counts()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        await conversation.SayAsync("hello");
        var reply = (await conversation.PollAsync()).Activities[^1];
        var actions = reply.GetProperty("entities")[0].GetProperty("potentialAction");

        await PressAsync(conversation, actions[0].GetProperty("@id").GetString()!);
        await PressAsync(conversation, actions[1].GetProperty("@id").GetString()!);

        var kept = Assert.Single(await ((IStore)bot.Store).ReadFeedbackAsync(10, default));
        Assert.Equal((reply.GetProperty("id").GetString(), "dislike"), (kept.ReplyActivityId, kept.Reaction));
        Assert.Equal(TestWorld.Value.Knowledge.Hash, kept.Knowledge);
    }

    [Fact]
    public async Task A_thumb_judges_the_knowledge_its_reply_was_made_from_not_todays()
    {
        var now = TestWorld.Value;
        await using var bot = await RunningBot.StartAsync(configure: builder => builder.Services.AddSingleton<Func<Bot.Dialogs.World>>(() => now));
        var conversation = await bot.ConverseAsync();
        await conversation.SayAsync("hello");
        now = now with { Knowledge = now.Knowledge with { Hash = "later" } };

        var reply = (await conversation.PollAsync()).Activities[^1];
        await PressAsync(conversation, reply.GetProperty("entities")[0].GetProperty("potentialAction")[0].GetProperty("@id").GetString()!);

        Assert.Equal(TestWorld.Value.Knowledge.Hash, Assert.Single(await ((IStore)bot.Store).ReadFeedbackAsync(10, default)).Knowledge);
        Assert.DoesNotContain((await conversation.PollAsync()).Activities, activity => activity.TryGetProperty("knowledge", out _));
    }

    [Fact]
    public async Task A_thumb_for_another_conversation_or_for_nothing_is_not_kept()
    {
        await using var bot = await RunningBot.StartAsync();
        var (mine, other) = (await bot.ConverseAsync(), await bot.ConverseAsync());

        await PressAsync(mine, FeedbackId.ActionsFor(other.Id + "|0000001")[0].SchemaId);
        await PressAsync(mine, FeedbackId.ActionsFor(mine.Id + "|0000099")[0].SchemaId);
        await PressAsync(mine, "urn:somebody:else");

        Assert.Empty(await ((IStore)bot.Store).ReadFeedbackAsync(10, default));
    }

    private static async Task PressAsync(TestConversation conversation, string id)
    {
        var press = new Dictionary<string, object>
        {
            ["type"] = "event",
            ["name"] = "webchat:activity-status/feedback",
            ["entities"] = new[] { new Dictionary<string, object> { ["@type"] = "LikeAction", ["@id"] = id } },
        };
        using var response = await conversation.SendAsync(HttpMethod.Post, conversation.Path + "/activities", press);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
