using Bot.Dialogs.Chats;
using Bot.Knowledge.Definitions;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Chats;

public sealed class ChatPlayerTests
{
    [Fact]
    public void A_reply_that_differs_is_reported_with_its_line_and_can_be_accepted()
    {
        var script = Read("> a comment\nuser=buyer\nbot=bot\nuser: Find my manufacturing model\nbot: …\nbot: What else?\n");

        var outcome = ChatPlayer.Play(script, Worlds.Repository);

        Assert.Equal(6, Assert.Single(outcome.Differences).Line);
        Assert.Contains("> a comment", outcome.Accepted, StringComparison.Ordinal);
        Assert.Contains("bot: …\n", outcome.Accepted, StringComparison.Ordinal);
        Assert.Contains("bot: What do you want to have made?\n[Asks=product]\n", outcome.Accepted, StringComparison.Ordinal);
        Assert.Empty(ChatPlayer.Play(Read(outcome.Accepted), Worlds.Repository).Differences);
    }

    [Fact]
    public void A_missing_and_an_unexpected_reply_are_differences()
    {
        Assert.Equal(2, ChatPlayer.Play(Read("user: Find my manufacturing model\n"), Worlds.Repository).Differences.Length);
        Assert.Single(ChatPlayer.Play(Read("user: Find my manufacturing model\nbot: …\nbot: …\nbot: …\n"), Worlds.Repository).Differences);
    }

    [Theory]
    [InlineData("hello\nuser: x\n", "text before the first user: or bot:")]
    [InlineData("bot: x\n", "bot: before anything was said")]
    [InlineData("user: [Delay=soon] x\n", "needs a number of milliseconds")]
    public void What_is_no_conversation_is_a_problem(string text, string expected)
    {
        var problems = new List<Problem>();

        Assert.Null(ChatReader.Read("x.chat", text, problems));
        Assert.Contains(problems, problem => problem.Text.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("…", "anything\nat all", true)]
    [InlineData("a…c", "abc", true)]
    [InlineData("a…c", "ac", true)]
    [InlineData("a…b…c", "a--b--c", true)]
    [InlineData("a…b…c", "a--c", false)]
    [InlineData("ab…b", "ab", false)]
    [InlineData("abc", "abcd", false)]
    public void Three_dots_stand_for_any_text(string expected, string actual, bool matches) =>
        Assert.Equal(matches, ChatText.Matches(expected, actual));

    [Fact]
    public void A_line_that_would_begin_a_message_is_marked()
    {
        Assert.Equal(["\\user: x", "\\> y", "z"], ChatReader.Escape("user: x\n> y\nz"));
        Assert.Equal("user: x\nz", Read("user: \\user: x\nz\n").Turns[0].Text!.TrimStart('\\'));
    }

    private static ChatScript Read(string text) => ChatReader.Read("x.chat", text, [])!;
}
