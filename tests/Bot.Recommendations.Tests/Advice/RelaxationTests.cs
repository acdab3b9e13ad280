using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Tests.Advice;

public sealed class RelaxationTests
{
    private static readonly Profile Torn = new(
        Quantity: new Quantity(100, 100), Budget: new Money(2000, 2000, "USD"), Timeline: new Timeline(null, 28),
        DesignOwner: DesignOwner.Buyer, IpSensitivity: IpSensitivity.High, Customization: Customization.Full);

    [Fact]
    public void A_conflict_is_named_with_both_ways_out()
    {
        var advice = Advise(Torn);

        Assert.Equal(AdviceStatus.NothingFits, advice.Status);
        var conflict = Assert.Single(advice.Conflicts);
        Assert.Equal((Model.OEM, Model.ODM), (conflict.Wanted, conflict.Reachable));
        Assert.True(Fits(Torn, conflict.KeepWishes!));
        Assert.True(Fits(Torn, conflict.KeepMeans!));
    }

    [Fact]
    public void Every_relaxation_makes_its_model_fit_and_no_smaller_one_does()
    {
        var judged = 0;
        foreach (var profile in Profiles.Grid().Append(Torn))
        {
            var advice = Advise(profile);
            if (advice.Status != AdviceStatus.NothingFits || judged > 60)
            {
                continue;
            }

            foreach (var way in advice.Relaxations)
            {
                Assert.True(Fits(profile, way));
                AssertNoSubsetIsEnough(profile, way);
                AssertNoStepLess(profile, way);
                judged++;
            }
        }

        Assert.True(judged > 20, $"only {judged} relaxations met");
    }

    /// <summary>Brute force over the figures that matter: every figure of every document, and all choices.</summary>
    private static void AssertNoSubsetIsEnough(Profile profile, Relaxation way)
    {
        var slots = SlotNames.Facts.Where(s => profile.Has(s) && s != Slot.Stage).ToArray();
        if (way.Slots.Length < 2)
        {
            return;
        }

        foreach (var slot in slots)
        {
            Assert.All(Values(slot), to => Assert.False(FitsIn(profile.Take(slot, to), way.Model)));
        }

        foreach (var slot in way.Slots)
        {
            Assert.False(FitsIn(way.Slots.Where(s => s != slot).Aggregate(profile, (p, s) => p.Take(s, way.To)), way.Model));
        }
    }

    private static void AssertNoStepLess(Profile profile, Relaxation way)
    {
        var changed = way.Slots.Aggregate(profile, (p, s) => p.Take(s, way.To));
        foreach (var slot in way.Slots.Where(SlotNames.IsNumeric))
        {
            var less = slot switch
            {
                Slot.Quantity => new Profile(Quantity: new Quantity(way.To.Quantity!.Min - Sign(profile.Quantity!.Max, way.To.Quantity.Max), way.To.Quantity.Max - Sign(profile.Quantity.Max, way.To.Quantity.Max))),
                Slot.Budget => new Profile(Budget: new Money(way.To.Budget!.Min - Sign(profile.Budget!.Max, way.To.Budget.Max), way.To.Budget.Max - Sign(profile.Budget.Max, way.To.Budget.Max), "USD")),
                _ => new Profile(Timeline: new Timeline(null, way.To.Timeline!.MaxDays - Sign(profile.Timeline!.MaxDays, way.To.Timeline.MaxDays))),
            };
            Assert.False(FitsIn(changed.Take(slot, less), way.Model), $"{way.Text} has a smaller step in {slot}");
        }
    }

    private static decimal Sign(decimal? from, decimal? to) => Math.Sign(to!.Value - from!.Value);

    private static IEnumerable<Profile> Values(Slot slot) => slot switch
    {
        Slot.Quantity => new decimal[] { 50, 100, 500, 1000, 2000, 5000, 10000, 100000 }.Select(v => new Profile(Quantity: new Quantity(v, v))),
        Slot.Budget => new decimal[] { 5000, 15000, 50000, 500000 }.Select(v => new Profile(Budget: new Money(v, v, "USD"))),
        Slot.Timeline => new decimal[] { 14, 28, 30, 60, 90, 120, 180, 240, 540, 5000 }.Select(v => new Profile(Timeline: new Timeline(null, v))),
        _ => Enumerable.Range(0, SlotNames.Answers(slot).Length).Select(choice => SlotNames.WithAnswer(slot, choice)),
    };

    private static bool Fits(Profile profile, Relaxation way) =>
        FitsIn(way.Slots.Aggregate(profile, (p, s) => p.Take(s, way.To)), way.Model);

    private static bool FitsIn(Profile profile, Model model) =>
        Advise(profile).Ranking.Single(m => m.Model == model) is { Excluded: false } ranked && ranked.Score >= ranked.Base;

    private static Recommendation Advise(Profile profile) => Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);
}
