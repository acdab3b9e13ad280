using Bot.Language.Profiles;
using Bot.Recommendations.Briefs;

namespace Bot.Recommendations.Tests.Briefs;

public sealed class BriefTests
{
    private static readonly Profile Buyer = new(
        Product: "wall mirror", Industry: "mirrors", Quantity: new Quantity(800, 800), Budget: new Money(null, 10000, "USD"),
        Timeline: new Timeline(null, 70), DesignOwner: DesignOwner.NoneYet, Customization: Customization.BrandingOnly);

    private static readonly Brief Brief = Brief.Of(Buyer, new Dictionary<Slot, int> { [Slot.Quantity] = 1 }, TestKnowledge.Real, TestKnowledge.Weights);

    [Fact]
    public void Answers_carry_the_turn_that_gave_them_and_missing_ones_are_named()
    {
        Assert.Equal(1, Brief.Answers.Single(answer => answer.Slot == Slot.Quantity).Turn);
        Assert.Null(Brief.Answers.Single(answer => answer.Slot == Slot.Budget).Turn);
        Assert.Equal(["How much the rights matter", "What the maker should run"], Brief.Unknown.AsEnumerable());
    }

    [Fact]
    public void Questions_for_the_supplier_are_marked_as_trade_advice_and_never_cited()
    {
        Assert.Contains("trade advice", Brief.AdviceNote, StringComparison.Ordinal);
        Assert.All(Brief.Questions.SelectMany(q => q.Questions), question => Assert.DoesNotContain("[", question, StringComparison.Ordinal));
    }

    [Fact]
    public void The_request_repeats_what_was_said_and_leaves_blanks_for_the_rest()
    {
        Assert.Contains("- Quantity of the first order: 800 units", Brief.Request);
        Assert.Contains("- Your services: ____", Brief.Request);
    }

    [Fact]
    public void The_markdown_counts_its_citations_through_and_lists_each_once()
    {
        var markdown = BriefMarkdown.Write(Brief);
        var (body, sources) = (markdown[..markdown.IndexOf("## Sources", StringComparison.Ordinal)], markdown[markdown.IndexOf("## Sources", StringComparison.Ordinal)..]);

        var listed = sources.Split('\n').Count(line => line.StartsWith("- [", StringComparison.Ordinal));
        Assert.True(listed > 10);
        Assert.All(Enumerable.Range(1, listed), n =>
        {
            Assert.Contains($"[{n}]", body, StringComparison.Ordinal);
            Assert.Contains($"- [{n}] “", sources, StringComparison.Ordinal);
        });
        Assert.DoesNotContain($"[{listed + 1}]", body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_industry_without_a_document_is_told_among_the_gaps()
    {
        var brief = Brief.Of(Buyer with { Industry = "other" }, new Dictionary<Slot, int>(), TestKnowledge.Real, TestKnowledge.Weights);

        Assert.StartsWith("No document is about your own industry", brief.Gaps[0], StringComparison.Ordinal);
    }
}
