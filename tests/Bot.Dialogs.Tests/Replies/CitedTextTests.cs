using Bot.Dialogs.Replies;
using Bot.Knowledge.Documents;

namespace Bot.Dialogs.Tests.Replies;

public sealed class CitedTextTests
{
    [Fact]
    public void Texts_brought_together_keep_each_marker_with_its_citation()
    {
        var cited = new CitedText();

        var first = cited.Add("a [1] b [2]", [Cite(1, "x"), Cite(2, "y")]);
        var second = cited.Add("c [1] d [2] e [7]", [Cite(1, "y"), Cite(2, "z")]);

        Assert.Equal("a [1] b [2]", first);
        Assert.Equal("c [2] d [3] e ", second);
        Assert.Equal(["x", "y", "z"], cited.Citations.Select(citation => citation.Quote));
        Assert.Equal([1, 2, 3], cited.Citations.Select(citation => citation.N));
    }

    private static Citation Cite(int n, string quote) => new(n, "d", "d.txt", 1, 0, 1, quote, "toys", "buyers");
}
