using Bot.Dialogs.Replies;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Replies;

public sealed class TranscriptTests
{
    [Fact]
    public void A_conversation_comes_as_text_with_nothing_that_could_be_a_citation()
    {
        var replies = Transcript.Of([new TranscriptLine(true, "[1] **800**"), new TranscriptLine(false, "It is 500 [1].")], Worlds.Repository);

        Assert.Equal("You: (1) 800\n\nBot: It is 500 (1).", Assert.Single(replies).Text);
    }

    [Fact]
    public void A_long_conversation_comes_in_replies_of_at_most_three_thousand_characters()
    {
        var replies = Transcript.Of(Enumerable.Repeat(new TranscriptLine(false, new string('x', 1000)), 20), Worlds.Repository);

        Assert.Equal(10, replies.Length);
        Assert.All(replies, reply => Assert.True(reply.Text.Length <= 3000));
    }
}
