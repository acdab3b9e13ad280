using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Storage;

namespace Bot.Channels.Tests.Running;

public sealed class RecentTurnsTests
{
    private static readonly ConversationKey Mine = new("directline", "mine");
    private static readonly Reply Hello = new(ReplyKind.SmallTalk, "Hello.", null, [], []);

    [Fact]
    public void A_text_is_known_only_to_the_letter_and_only_of_its_own_conversation()
    {
        var recent = new RecentTurns();

        recent.Keep(Mine, "state", Conversation.Start, [("reply", Hello)]);

        Assert.Null(recent.StateOf(Mine, "State"));
        Assert.Null(recent.TakeReply(Mine, "reply "));
        Assert.Null(recent.StateOf(Mine with { Id = "theirs" }, "state"));
        Assert.Null(recent.TakeReply(Mine with { Id = "theirs" }, "reply"));
        Assert.Same(Conversation.Start, recent.StateOf(Mine, "state"));
        Assert.Same(Hello, recent.TakeReply(Mine, "reply"));
    }

    [Fact]
    public void A_reply_is_taken_once_and_a_state_as_often_as_it_is_asked_for()
    {
        var recent = new RecentTurns();
        recent.Keep(Mine, "state", Conversation.Start, [("reply", Hello), ("other", Hello)]);

        Assert.NotNull(recent.TakeReply(Mine, "reply"));

        Assert.Null(recent.TakeReply(Mine, "reply"));
        Assert.NotNull(recent.TakeReply(Mine, "other"));
        Assert.NotNull(recent.StateOf(Mine, "state"));
        Assert.NotNull(recent.StateOf(Mine, "state"));
    }

    [Fact]
    public void Only_the_last_turn_of_the_latest_conversations_is_kept()
    {
        var recent = new RecentTurns(most: 2);

        recent.Keep(Mine, "old", Conversation.Start, [("old", Hello)]);
        recent.Keep(Mine, "new", Conversation.Start, []);
        Assert.Null(recent.TakeReply(Mine, "old"));

        recent.Keep(Mine with { Id = "2" }, "a", Conversation.Start, []);
        recent.Keep(Mine with { Id = "3" }, "b", Conversation.Start, []);
        Assert.Null(recent.StateOf(Mine, "new"));
        Assert.NotNull(recent.StateOf(Mine with { Id = "3" }, "b"));

        recent.Clear();
        Assert.Null(recent.StateOf(Mine with { Id = "3" }, "b"));
    }
}
