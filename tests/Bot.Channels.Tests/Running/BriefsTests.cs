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
        var briefs = new Briefs(store);
        await briefs.KeepAsync(Key, "u", ConversationJson.Write(Advice with { Text = "before" }), ConversationJson.Write(Conversation.Start), Noon, default);

        await briefs.KeepAsync(Key, "u", ConversationJson.Write(Advice), ConversationJson.Write(Conversation.Start), Noon, default);

        AssertKept(await briefs.FindAsync(Key, default));
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

    private static void AssertKept(Brief? brief)
    {
        Assert.NotNull(brief);
        Assert.Equal((Advice.Text, Noon), (brief.Reply.Text, brief.At));
        Assert.Equal(ConversationJson.Write(Conversation.Start), ConversationJson.Write(brief.Conversation));
    }
}
