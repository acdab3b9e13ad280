using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Tests.Advice;

public sealed class FlipTests
{
    [Fact]
    public void Every_flip_flips_and_one_step_less_does_not()
    {
        foreach (var profile in Profiles.Grid().Where((_, i) => i % 5 == 0).Concat(Profiles.Walk(1500)))
        {
            var advice = Advise(profile);
            foreach (var flip in advice.Flips)
            {
                Assert.Equal(flip.Model, Leader(profile.Take(flip.Slot, flip.To)));
                Assert.NotEqual(flip.Model, advice.Ranking[0].Model);
                if (Less(profile, flip) is { } less)
                {
                    Assert.Equal(advice.Ranking[0].Model, Leader(profile.Take(flip.Slot, less)));
                }
            }
        }
    }

    [Fact]
    public void A_choice_without_a_flip_leads_to_the_same_model_whatever_is_chosen()
    {
        foreach (var profile in Profiles.Grid().Where((_, i) => i % 23 == 0))
        {
            var advice = Advise(profile);
            foreach (var slot in SlotNames.Facts.Where(s => !SlotNames.IsNumeric(s) && profile.Has(s) && advice.Flips.All(f => f.Slot != s)))
            {
                Assert.All(Enumerable.Range(0, SlotNames.Answers(slot).Length), choice =>
                    Assert.Equal(advice.Ranking[0].Model, Leader(profile.Take(slot, SlotNames.WithAnswer(slot, choice)))));
            }
        }
    }

    [Fact]
    public void An_own_design_for_toys_turns_from_odm_to_oem_at_a_documented_quantity()
    {
        var profile = new Profile(
            Industry: "toys", Quantity: new Quantity(800, 800), Budget: new Money(6000, 6000, "USD"), Timeline: new Timeline(null, 150),
            DesignOwner: DesignOwner.Buyer, Customization: Customization.Minor);

        var flip = Advise(profile).Flips.Single(f => f.Slot == Slot.Quantity);

        Assert.Equal((Model.OEM, 2000m), (flip.Model, flip.To.Quantity!.Min));
        Assert.Equal("From 2,000 units, OEM leads.", flip.Text);
    }

    /// <summary>The value one unit, dollar or day nearer to the buyer's own; null for choices and when nothing lies between.</summary>
    private static Profile? Less(Profile profile, Flip flip)
    {
        switch (flip.Slot)
        {
            case Slot.Quantity:
                var quantity = Nearer(profile.Quantity!.Min, profile.Quantity.Max, flip.To.Quantity!.Min, flip.To.Quantity.Max);
                return quantity is { } q ? new Profile(Quantity: new Quantity(q.Min, q.Max)) : null;
            case Slot.Budget:
                var budget = Nearer(profile.Budget!.Min, profile.Budget.Max, flip.To.Budget!.Min, flip.To.Budget.Max);
                return budget is { } b ? new Profile(Budget: new Money(b.Min, b.Max, "USD")) : null;
            case Slot.Timeline:
                var time = Nearer(profile.Timeline!.MinDays, profile.Timeline.MaxDays, flip.To.Timeline!.MinDays, flip.To.Timeline.MaxDays);
                return time is { } t ? new Profile(Timeline: new Timeline(t.Min, t.Max)) : null;
            default:
                return null;
        }
    }

    private static (decimal? Min, decimal? Max)? Nearer(decimal? min, decimal? max, decimal? toMin, decimal? toMax)
    {
        var (low, high, to) = ((min ?? max)!.Value, (max ?? min)!.Value, (toMin ?? toMax)!.Value);
        var nearer = to > high ? to - 1 : to + 1;
        return nearer >= low && nearer <= high ? null : (toMin is null ? null : nearer, toMax is null ? null : nearer);
    }

    private static Model Leader(Profile profile) => Advise(profile).Ranking[0].Model;

    private static Recommendation Advise(Profile profile) => Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);
}
