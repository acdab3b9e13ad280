using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

public sealed class LongMessageTests
{
    private const string Remark = "I have read its first 16,000 characters";

    [Theory]
    [InlineData(' ')]
    [InlineData('x')]
    [InlineData('[')]
    public void A_message_longer_than_a_few_pages_is_read_as_far_as_it_goes_and_says_so(char filler)
    {
        var result = Say("I want to buy 500 wall mirrors. " + new string(filler, SaidText.Longest) + " No, 900 of them.");

        Assert.Contains(Remark, result.Replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal(500, result.After.Profile.Quantity?.Max);
    }

    [Fact]
    public void A_message_of_a_few_pages_is_read_whole()
    {
        var result = Say("I want to buy wall mirrors. " + string.Concat(Enumerable.Repeat("They are round. ", 900)) + "We need 900 of them.");

        Assert.DoesNotContain(result.Replies, reply => reply.Text.Contains(Remark, StringComparison.Ordinal));
        Assert.Equal(900, result.After.Profile.Quantity?.Max);
    }

    private static TurnResult Say(string text) => Turn.Run(
        Conversation.Start, new UserSaid(SaidKind.Said, text, null, "test", "u", "a", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), "k"), Worlds.Repository);
}
