using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Tests.Advice;

/// <summary>"About 800 wall mirrors under my brand, no design of my own, maybe $10k, needed in 10 weeks."</summary>
public sealed class WallMirrorTests
{
    private static readonly Profile Buyer = new(
        Product: "wall mirrors", Industry: "mirrors", Quantity: new Quantity(800, 800), Budget: new Money(10000, 10000, "USD"),
        Timeline: new Timeline(null, 70), DesignOwner: DesignOwner.NoneYet, Customization: Customization.BrandingOnly);

    private static readonly Recommendation Advice = Recommender.Recommend(Buyer, TestKnowledge.Real, TestKnowledge.Weights);

    [Fact]
    public void Odm_leads_and_the_mirror_documents_rows_are_cited()
    {
        Assert.Equal(Model.ODM, Advice.Ranking[0].Model);
        Assert.Equal(AdviceStatus.Recommended, Advice.Status);
        Assert.Contains(Advice.Citations, citation => citation is { Document: "mirrors-oem-odm", Quote: "500-1,000 units typical" });
        Assert.Contains(Advice.Citations, citation => citation is { Document: "mirrors-oem-odm", Quote: "3-6 months (design approval + production)" });
    }

    [Fact]
    public void Oem_is_excluded_by_time_alone_since_two_documents_accept_the_quantity()
    {
        var oem = Advice.Ranking.Single(m => m.Model == Model.OEM);

        Assert.True(oem.Excluded);
        Assert.Equal([Slot.Timeline], oem.Exclusions.Select(exclusion => exclusion.Slot));
        Assert.True(oem.Reasons.Single(reason => reason.Slot == Slot.Quantity).IsContested);
    }

    [Fact]
    public void Nothing_left_to_ask_can_change_it()
    {
        Assert.Empty(Advice.Next);
    }
}
