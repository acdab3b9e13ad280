using Bot.Channels.Rendering;
using Bot.Knowledge.Answers;

namespace Bot.Channels.Tests.Rendering;

public sealed class MarkdownBlocksTests
{
    [Theory]
    [InlineData("a:\n- b [1]\nc:\n- d [2]", "a:\n- b [1]\n\nc:\n- d [2]")]
    [InlineData("a\nb", "a\n\nb")]
    [InlineData("a\n\nb", "a\n\nb")]
    [InlineData("- a\r\n- b", "- a\n- b")]
    public void What_follows_an_item_is_a_paragraph_of_its_own(string text, string spaced) => Assert.Equal(spaced, MarkdownBlocks.Spaced(text));

    [Fact]
    public void Items_that_a_table_shows_are_not_said_twice_and_the_rest_is()
    {
        var table = new AnswerTable(["", "OEM"], [["MOQ", "500 [1]; 2,000 [2]"]]);

        var text = MarkdownBlocks.Beside(table, "MOQ, OEM – the documents disagree:\n- 500 [1]\n- 2,000 [2]\nIn their words:\n- by agreement [3]\n- a note");

        Assert.Equal("MOQ, OEM – the documents disagree.\nIn their words:\n- by agreement [3]\n- a note", text);
    }
}
