using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Tests.Advice;

public sealed class UnitsTests
{
    private static readonly Profile Buyer = new(Product: "toys", Industry: "toys", DesignOwner: DesignOwner.Buyer);

    [Theory]
    [InlineData("containers")]
    [InlineData("container")]
    [InlineData("boxes")]
    [InlineData("kg")]
    [InlineData("metre")]
    public void What_holds_an_unknown_number_of_pieces_is_not_compared_and_said_so(string unit)
    {
        var advice = Advise(Buyer with { Quantity = new Quantity(3, 3, unit) });

        Assert.All(advice.Ranking, model => Assert.DoesNotContain(model.Reasons, reason => reason.Slot == Slot.Quantity));
        Assert.All(advice.Ranking, model => Assert.Empty(model.Exclusions));
        Assert.Contains(Slot.Quantity, advice.Next);
        Assert.Contains("which count pieces", advice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pairs", "shoes")]
    [InlineData("boxes", "gift boxes")]
    [InlineData("cases", "phone case")]
    [InlineData("bottle", "shampoo")]
    public void Pieces_by_another_name_are_compared(string unit, string product)
    {
        var advice = Advise(Buyer with { Product = product, Quantity = new Quantity(3000, 3000, unit) });

        Assert.Contains(advice.Ranking.SelectMany(model => model.Reasons), reason => reason.Slot == Slot.Quantity);
        Assert.DoesNotContain("which count pieces", advice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_out_counts_pieces_by_another_name_as_they_were_said()
    {
        var advice = Advise(Buyer with { Product = "gift boxes", Quantity = new Quantity(20, 20, "boxes"), Budget = new Money(200, 200, "USD") });

        Assert.Equal(AdviceStatus.NothingFits, advice.Status);
        Assert.Contains(advice.Relaxations, way => way.Text.Contains(" boxes instead of 20 boxes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fraction_of_days_is_told_as_it_was_said()
    {
        var text = Advise(Buyer with { Timeline = new Timeline(null, 1.5m) }).Text;

        Assert.Contains("1.5 days", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 day ", text, StringComparison.Ordinal);
    }

    private static Recommendation Advise(Profile profile) => Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);
}
