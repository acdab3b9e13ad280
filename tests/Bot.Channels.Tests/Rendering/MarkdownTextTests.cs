using Bot.Channels.Hosting;
using Bot.Channels.Rendering;
using Bot.Dialogs.Replies;
using Bot.Knowledge.Answers;

namespace Bot.Channels.Tests.Rendering;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("**2,000-5,000 units** [1]", "**2,000-5,000 units** [1]")]
    [InlineData("Both say so [1][2].", "Both say so [1] [2].")]
    [InlineData("see [1](note)", "see [1] (note)")]
    [InlineData("[1]: first", "[1]\\: first")]
    [InlineData("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))")]
    [InlineData("![x](//evil.example/p.png)", "!\\[x\\](//evil.example/p.png)")]
    [InlineData("<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)>")]
    [InlineData("a `code` b", "a \\`code\\` b")]
    [InlineData("[not a number]", "\\[not a number\\]")]
    public void Only_light_Markdown_and_markers_keep_their_meaning(string text, string safe) => Assert.Equal(safe, MarkdownText.Safe(text));

    [Fact]
    public void Sources_become_definitions_and_a_table_keeps_its_cells()
    {
        var reply = new Reply(ReplyKind.Answer, "See [1].", null, [], [], Table: new AnswerTable(["Model", "MOQ"], [["OEM", "500|1000 [1]"]]));

        var text = MarkdownText.Of(reply, [new CitedSource(1, "The \"mirror\" guide, line 3", "http://h/documents/m?line=3", "500")], new HostAddress("http://h"));

        Assert.Equal(
            "See [1].\n\n| Model | MOQ |\n| --- | --- |\n| OEM | 500\\|1000 [1] |\n\n\n[1]: http://h/documents/m?line=3 \"The 'mirror' guide, line 3\"\n", text);
    }
}
