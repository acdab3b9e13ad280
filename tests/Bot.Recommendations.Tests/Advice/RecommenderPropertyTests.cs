using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Json;

namespace Bot.Recommendations.Tests.Advice;

/// <summary>What must hold for every profile: over a grid of 5,184 complete ones and a walk through 3,000 odd ones.</summary>
public sealed class RecommenderPropertyTests
{
    private static readonly Profile[] All = [.. Profiles.Grid(), .. Profiles.Walk(3000)];
    private static readonly Slot[] Facts = [.. SlotNames.Facts];

    [Fact]
    public void A_score_is_its_base_plus_exactly_its_reasons_effects()
    {
        foreach (var profile in All)
        {
            Assert.All(Advise(profile).Ranking, model =>
                Assert.Equal(model.Score.Count, model.Base.Count + model.Reasons.Sum(reason => reason.Effect.Count)));
        }
    }

    [Fact]
    public void All_three_models_are_ranked_excluded_ones_last_and_better_scores_first()
    {
        foreach (var ranking in All.Select(profile => Advise(profile).Ranking))
        {
            Assert.Equal(3, ranking.Select(m => m.Model).Distinct().Count());
            Assert.Equal(ranking.OrderBy(m => m.Excluded).ThenByDescending(m => m.Score.Count).Select(m => m.Score), ranking.Select(m => m.Score));
        }
    }

    [Fact]
    public void Deleting_a_fact_removes_exactly_its_reasons()
    {
        foreach (var profile in Profiles.Walk(700))
        {
            var before = Advise(profile);
            foreach (var slot in Facts.Where(profile.Has))
            {
                var after = Advise(profile.Without(slot));
                foreach (var model in before.Ranking)
                {
                    Assert.Equal(
                        model.Reasons.Where(r => r.Slot != slot).Select(r => (r.Criterion, r.Slot, r.Effect, r.Text)).Order(),
                        after.Ranking.Single(m => m.Model == model.Model).Reasons.Select(r => (r.Criterion, r.Slot, r.Effect, r.Text)).Order());
                }
            }
        }
    }

    [Fact]
    public void Industry_and_priority_alone_give_no_reason()
    {
        var advice = Advise(new Profile(Industry: "mirrors", Priority: Priorities.Cost | Priorities.Speed, Product: "mirror"));

        Assert.All(advice.Ranking, model => Assert.Empty(model.Reasons));
        Assert.Equal(AdviceStatus.NeedMore, advice.Status);
    }

    [Fact]
    public void Industry_and_priority_neither_add_nor_remove_reasons_of_figures()
    {
        foreach (var profile in Profiles.Grid().Where((_, i) => i % 37 == 0))
        {
            var plain = Advise(profile);
            var weighed = Advise(profile with { Industry = "toys", Priority = Priorities.Cost | Priorities.Control });

            Assert.Equal(
                plain.Ranking.OrderBy(m => m.Model).Select(m => m.Exclusions.Select(e => e.Slot).ToArray()),
                weighed.Ranking.OrderBy(m => m.Model).Select(m => m.Exclusions.Select(e => e.Slot).ToArray()));
        }
    }

    [Fact]
    public void An_exclusion_holds_in_every_document_with_a_figure_and_none_is_flexible()
    {
        foreach (var (profile, model) in Profiles.Grid().Where((_, i) => i % 11 == 0).SelectMany(p => Advise(p).Ranking.Select(m => (p, m))))
        {
            var claims = TestKnowledge.Real.Claims.Where(c => c.Model == model.Model).ToArray();
            AssertExclusion(model, Slot.Quantity, profile.Quantity!.Max!.Value, claims.Where(c => c.Criterion == Criteria.Moq), c => c.Figure?.Min);
            AssertExclusion(model, Slot.Budget, profile.Budget!.Max!.Value, claims.Where(c => c.Criterion == Criteria.UpfrontCost), c => c.Figure?.Min);
            AssertExclusion(model, Slot.Timeline, profile.Timeline!.MaxDays!.Value, claims.Where(c => c.Criterion == Criteria.LeadTime), c => c.Figure?.MinDays);
        }
    }

    [Fact]
    public void The_same_profile_gives_the_same_bytes_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" };
        foreach (var profile in Profiles.Walk(60))
        {
            var expected = RecommendationJson.Write(Advise(profile));
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, RecommendationJson.Write(Advise(profile with { })));
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Keys_in_another_order_and_repetition_give_the_same_bytes()
    {
        foreach (var profile in Profiles.Walk(300))
        {
            var slots = Bot.Language.Json.ProfileJson.Write(profile);
            var turned = new JsonObject(slots.Reverse().Select(slot => KeyValuePair.Create(slot.Key, slot.Value?.DeepClone())));
            var read = ProfileJson.Read(JsonSerializer.SerializeToElement(turned));

            var expected = RecommendationJson.Write(Advise(profile));
            Assert.Equal(expected, RecommendationJson.Write(Advise(profile)));
            Assert.Equal(expected, RecommendationJson.Write(Advise(read)));
        }
    }

    [Fact]
    public void Claims_in_another_order_give_the_same_advice()
    {
        var turned = TestKnowledge.Real with { Claims = [.. TestKnowledge.Real.Claims.Reverse()] };
        foreach (var profile in Profiles.Walk(300))
        {
            Assert.Equal(
                Advise(profile).Ranking.Select(m => (m.Model, m.Score, m.Excluded)),
                Recommender.Recommend(profile, turned, TestKnowledge.Weights).Ranking.Select(m => (m.Model, m.Score, m.Excluded)));
        }
    }

    private static void AssertExclusion(RankedModel model, Slot slot, decimal value, IEnumerable<Claim> claims, Func<Claim, decimal?> lower)
    {
        var all = claims.ToArray();
        var figures = all.Select(lower).OfType<decimal>().Where(figure => figure > 0).ToArray();
        var free = all.Any(c => c.Flexible || c.Statement.Contains("Low to none", StringComparison.Ordinal));
        Assert.Equal(figures.Length > 0 && figures.All(figure => value < figure) && !free, model.Exclusions.Any(e => e.Slot == slot));
    }

    private static Recommendation Advise(Profile profile) => Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);
}
