using System.Text.Json.Nodes;
using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Storage;
using Bot.Storage.Memory;

namespace Bot.Channels.Tests.Running;

public sealed class BriefsTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Reply Advice = new(ReplyKind.Recommendation, "OEM “fits” best", null, [], []) { BriefKey = Key };

    [Fact]
    public async Task A_brief_is_found_as_it_was_kept_also_when_the_turn_ran_again()
    {
        await using var store = new MemoryStore();
        var turn = new TurnCommit(new ConversationKey("c", "1"), "u", 0, "{}", [], null, [], Noon);
        await store.CommitAsync(turn with { Pages = [PageOf(Advice with { Text = "before" })] }, default);

        await store.CommitAsync(turn with { ExpectedVersion = 1, Pages = [PageOf(Advice)] }, default);

        AssertKept(await new Briefs(store).FindAsync(Key, default));
    }

    [Fact]
    public async Task A_brief_of_format_1_is_still_found()
    {
        await using var store = new MemoryStore();
        var json = new JsonObject
        {
            ["format"] = 1,
            ["at"] = Noon.ToString("O"),
            ["reply"] = ConversationJson.Write(Advice),
            ["conversation"] = ConversationJson.Write(Conversation.Start),
        };
        await store.CommitAsync(new TurnCommit(new ConversationKey("brief", Key), "u", 0, json.ToJsonString(), [], null, [], Noon), default);

        AssertKept(await new Briefs(store).FindAsync(Key, default));
    }

    private static KeptPage PageOf(Reply reply) => Briefs.Page(Key, reply, Conversation.Start, Noon);

    private static void AssertKept(Brief? brief)
    {
        Assert.NotNull(brief);
        Assert.Equal((Advice.Text, Noon), (brief.Reply.Text, brief.At));
        Assert.Equal(ConversationJson.Write(Conversation.Start), ConversationJson.Write(brief.Conversation));
    }
}
