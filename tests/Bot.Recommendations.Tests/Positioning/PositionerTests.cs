using Bot.Knowledge.Claims;
using Bot.Recommendations.Json;
using Bot.Recommendations.Positioning;

namespace Bot.Recommendations.Tests.Positioning;

public sealed class PositionerTests
{
    [Fact]
    public void A_catalogue_called_oem_is_kindly_corrected_to_odm_with_citations()
    {
        var positioned = Say("We are OEM factory! 500 models ready, you only choose and add your logo.");

        var correction = Assert.Single(positioned.Corrections);
        Assert.Equal((Model.OEM, Model.ODM), (correction.Said, correction.Means));
        Assert.NotEmpty(correction.Text.Citations);
        Assert.Equal(Model.ODM, positioned.Positions[0].Model);
    }

    [Fact]
    public void What_was_and_what_will_be_do_not_count()
    {
        Assert.Equal(Model.OEM, Say("We used to sell our own catalogue. Now we produce to customers' drawings.").Positions[0].Model);
        Assert.Equal(Model.OEM, Say("Next year we will have our own designs. Today clients send us the drawings.").Positions[0].Model);
    }

    [Fact]
    public void Denying_a_catalogue_and_designs_speaks_against_odm()
    {
        var positioned = Say("We have no catalogue and no designs of our own, clients bring the drawings.");

        Assert.Equal(Fit.No, positioned.Positions.Single(p => p.Model == Model.ODM).Fit);
    }

    [Theory]
    [InlineData("We are a factory in Ho Chi Minh City.", PositioningStatus.Ask)]
    [InlineData("We do OEM and ODM, best price.", PositioningStatus.Ask)]
    [InlineData("", PositioningStatus.Ask)]
    [InlineData("We are a trading company without a factory.", PositioningStatus.OutOfScope)]
    [InlineData("I run a marketing agency.", PositioningStatus.OutOfScope)]
    public void Too_little_is_asked_and_other_businesses_are_told(string text, PositioningStatus expected)
    {
        Assert.Equal(expected, Say(text).Status);
    }

    [Fact]
    public void A_listing_holds_only_the_suppliers_words_and_cited_facts()
    {
        var listing = Say("We have 120 mirror models in our catalogue, buyers choose one and we print their brand on the box.").Listing!;

        Assert.Contains("120 mirror models in our catalogue", listing.Text, StringComparison.Ordinal);
        Assert.All(listing.Citations, citation => Assert.Contains($"“{citation.Quote}” [{citation.N}]", listing.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_json_says_nothing_twice_and_positions_all_three()
    {
        var json = PositioningJson.Write(Say("Clients send drawings, we only produce."), "s1");

        Assert.StartsWith("""{"id":"s1","status":"positioned","positions":[{"model":"OEM","fit":"lead","reasons":[""", json, StringComparison.Ordinal);
    }

    private static Positioned Say(string text) => Positioner.Position(text, TestKnowledge.Real);
}
