using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Explaining;

namespace Bot.Recommendations.Tests.Explaining;

public sealed class ExplanationTests
{
    private static readonly Profile Buyer = new(
        Industry: "mirrors", Quantity: new Quantity(300, 300), Budget: new Money(null, 10000, "USD"), Timeline: new Timeline(null, 70),
        DesignOwner: DesignOwner.NoneYet);

    [Fact]
    public void Every_text_is_well_cited_for_odd_profiles_too()
    {
        foreach (var profile in Profiles.Walk(150))
        {
            var advice = Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);
            CitedAssert.WellCited(advice.Text, advice.Citations);
            Assert.All(advice.Ranking.SelectMany(m => m.Reasons), reason => CitedAssert.WellCited(reason.Text, reason.Citations));
            Assert.All(advice.Ranking.SelectMany(m => m.Exclusions), exclusion => CitedAssert.WellCited(exclusion.Text, exclusion.Citations));
            Assert.All(advice.Ranking.SelectMany(m => m.Reasons), reason => Assert.NotEmpty(reason.Citations));
            foreach (var model in Enum.GetValues<Model>())
            {
                var why = WhyNot.Explain(model, profile, TestKnowledge.Real, TestKnowledge.Weights);
                CitedAssert.WellCited(why.Text, why.Citations);
            }

            foreach (var slot in Enum.GetValues<Slot>())
            {
                var why = WhyAsk.Explain(slot, profile, TestKnowledge.Real, TestKnowledge.Weights);
                CitedAssert.WellCited(why.Text, why.Citations);
            }
        }
    }

    [Fact]
    public void A_suppliers_you_is_explained_to_a_buyer()
    {
        var told = Profiles.Walk(200).Select(p => Recommender.Recommend(p, TestKnowledge.Real, TestKnowledge.Weights))
            .SelectMany(advice => advice.Ranking.SelectMany(m => m.Reasons));

        foreach (var reason in told)
        {
            foreach (var citation in reason.Citations.Where(c => c.Audience == "suppliers" && c.Quote.Contains("you ", StringComparison.Ordinal)))
            {
                Assert.Contains($"”{' '}[{citation.N}] (“you” is the factory there)", reason.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Why_not_oem_names_the_deciding_figures_and_what_would_be_enough()
    {
        var why = WhyNot.Explain(Model.OEM, Buyer, TestKnowledge.Real, TestKnowledge.Weights);

        Assert.Contains("OEM is ruled out", why.Text, StringComparison.Ordinal);
        Assert.Contains("90 days (3 months) would be enough", why.Text, StringComparison.Ordinal);
        Assert.Contains(why.Citations, citation => citation.Document == "mirrors-oem-odm");
    }

    [Fact]
    public void Why_ask_tells_which_models_the_answer_separates()
    {
        var why = WhyAsk.Explain(Slot.Quantity, new Profile(DesignOwner: DesignOwner.Buyer), TestKnowledge.Real, TestKnowledge.Weights);

        Assert.StartsWith("Quantity can decide between OEM", why.Text, StringComparison.Ordinal);
        Assert.NotEmpty(why.Citations);
    }

    [Fact]
    public void A_change_of_the_leader_is_told_in_one_sentence()
    {
        var before = new Profile(
            Industry: "toys", Quantity: new Quantity(300, 300), Budget: new Money(20000, 20000, "USD"), Timeline: new Timeline(null, 200), DesignOwner: DesignOwner.Buyer);
        var after = before with { Quantity = new Quantity(3000, 3000) };

        var told = AdviceChange.Tell(before, Advise(before), after, Advise(after));

        Assert.Equal("With 3,000 units instead of 300 units, OEM now leads.", told);
    }

    [Fact]
    public void The_comparison_has_a_row_for_each_slot_and_marks_what_is_ruled_out()
    {
        var comparison = Comparison.Of(Buyer, TestKnowledge.Real, TestKnowledge.Weights);

        Assert.Equal(8, comparison.Table.Rows.Length);
        Assert.All(comparison.Table.Rows, row => Assert.Equal(4, row.Length));
        Assert.StartsWith("Ruled out", comparison.Table.Rows[0][1], StringComparison.Ordinal);
        CitedAssert.WellCited(string.Join('\n', comparison.Table.Rows.SelectMany(row => row)), comparison.Citations);
    }

    [Fact]
    public void Words_that_decide_nothing_do_not_stand_under_a_verdict()
    {
        var comparison = Comparison.Of(Buyer, TestKnowledge.Real, TestKnowledge.Weights);
        var cell = comparison.Table.Rows[0][3];

        var at = cell.IndexOf("Flexible based on agreement", StringComparison.Ordinal);
        Assert.InRange(cell.IndexOf("; left open: ", StringComparison.Ordinal), 0, at);
        Assert.DoesNotContain("Flexible", cell[..cell.IndexOf("; left open: ", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Range_plots_hold_each_documents_figures_and_the_buyers_number()
    {
        var plots = RangePlot.Of(Buyer, TestKnowledge.Real, TestKnowledge.Weights);

        Assert.Equal([Slot.Quantity, Slot.Budget, Slot.Timeline], plots.Select(plot => plot.Slot));
        Assert.Equal((300m, 300m), (plots[0].From, plots[0].To));
        Assert.Contains(plots[0].Ranges, range => range is { Model: Model.OEM, Min: 500, Max: 5000, OpenEnded: true, Industry: "toys" });
        Assert.Contains(plots[0].Ranges, range => range is { Model: Model.CM, Min: 10000, Max: null });
        Assert.Contains(plots[2].Ranges, range => range is { Model: Model.ODM, Min: 14, Max: 28 });
    }

    private static Recommendation Advise(Profile profile) => Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);
}
