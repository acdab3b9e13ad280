using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Scoring;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Explaining;

/// <summary>"Why not OEM?": only what decides against it, each with the value that would lift it.</summary>
public static class WhyNot
{
    private const int MostPoints = 3;

    public static Explanation Explain(Model model, Profile profile, KnowledgeBase knowledge, Weights weights)
    {
        var buyer = Case.Of(profile, EvidenceBook.Of(knowledge, weights));
        var name = ReasonText.Capital(Names.Of(model));
        if (!buyer.KnowsAny)
        {
            return new Explanation($"Nothing speaks against {Names.Of(model)} yet: I know too little of your order.", []);
        }

        var advice = Recommender.Recommend(profile, knowledge, weights);
        var ranked = advice.Ranking.Single(m => m.Model == model);
        var citations = new CitationList();
        var points = Points(buyer, ranked, citations).Take(MostPoints).ToImmutableArray();
        var head = model == buyer.Leader ? $"{name} is what fits best on what you told me."
            : ranked.Excluded ? $"{name} is ruled out."
            : $"{name} is behind {Names.Of(buyer.Leader)}.";
        var body = points.IsEmpty ? BetterElsewhere(model, advice, buyer, citations)
            : (model == buyer.Leader ? "What speaks against it:\n" : "What decides against it:\n") + string.Join('\n', points.Select(point => "- " + point));
        return new Explanation(body.Length == 0 ? head : head + "\n\n" + body, citations.ToImmutable());
    }

    private static IEnumerable<string> Points(Case buyer, RankedModel model, CitationList citations)
    {
        foreach (var exclusion in model.Exclusions)
        {
            yield return Renumbering.Of(exclusion.Text, exclusion.Citations, citations) + Lift(buyer, exclusion.Slot, model.Model);
        }

        foreach (var reason in model.Reasons.Where(r => r.Effect.Count < 0 && !model.Exclusions.Any(e => e.Slot == r.Slot)))
        {
            yield return Renumbering.Of(reason.Text, reason.Citations, citations) + Lift(buyer, reason.Slot, model.Model);
        }
    }

    /// <summary>The smallest change of that answer after which it no longer speaks against the model.</summary>
    private static string Lift(Case buyer, Slot slot, Model model)
    {
        var index = Case.NumberOf(slot);
        foreach (var step in buyer.StepsFrom(slot))
        {
            var part = buyer.Card.PartOf(index, step.Answer);
            if (!part.IsExcluded(model) && part.ScoreOf(model) >= 0)
            {
                return SlotNames.IsNumeric(slot)
                    ? $" {ReasonText.Capital(Figures.Value(slot, step.Value, buyer.Profile.Quantity?.Unit ?? "units"))} would be enough."
                    : $" This would not count {WayText.Change(buyer, slot, step)}.";
            }
        }

        return "";
    }

    /// <summary>Nothing speaks against the model itself: the leader has the stronger reasons.</summary>
    private static string BetterElsewhere(Model model, Recommendation advice, Case buyer, CitationList citations)
    {
        var best = advice.Ranking[0];
        var reasons = best.Reasons.Where(r => r.Effect.Count > 0).Take(2).Select(r => "- " + Renumbering.Of(r.Text, r.Citations, citations)).ToImmutableArray();
        return reasons.IsEmpty ? "" : $"Little speaks against it; {Names.Of(buyer.Leader)} has {(model == buyer.Leader ? "these" : "the stronger")} reasons:\n" + string.Join('\n', reasons);
    }
}
