using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Scoring;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Advice;

/// <summary>Profile + evidence → cited advice. Deterministic; no model anywhere.</summary>
public static class Recommender
{
    public static Recommendation Recommend(Profile profile, KnowledgeBase knowledge, Weights weights) =>
        Recommend(profile, knowledge, weights, StopRule.Certain);

    /// <summary>Only what to ask next, as <see cref="Recommendation.Next"/>: for a turn that asks, at a fraction of the cost.</summary>
    public static ImmutableArray<Slot> Next(Profile profile, KnowledgeBase knowledge, Weights weights) =>
        NextFinder.Find(Case.Of(profile, EvidenceBook.Of(knowledge, weights)), StopRule.Early);

    public static Recommendation Recommend(Profile profile, KnowledgeBase knowledge, Weights weights, StopRule stop)
    {
        var buyer = Case.Of(profile, EvidenceBook.Of(knowledge, weights));
        var ifDropped = Grades.IfDropped(buyer);
        var status = Grades.StatusOf(buyer);
        var advice = new Recommendation(
            status, Ranking(buyer), Grades.StrengthOf(buyer), Grades.CertaintyOf(buyer, ifDropped), ifDropped,
            FlipFinder.Find(buyer), status is AdviceStatus.NothingFits ? RelaxationFinder.Find(buyer) : [],
            NextFinder.Find(buyer, stop), "", [], knowledge.Hash)
        {
            Conflicts = ConflictFinder.Find(buyer),
            Staged = StageFinder.Find(buyer),
            Notes = NoteText.Of(profile),
            Sources = NoteText.Sources(knowledge),
        };
        return AdviceText.AddTo(advice, buyer);
    }

    private static ImmutableArray<RankedModel> Ranking(Case buyer) =>
        [.. buyer.Outcome.Ranking().Select(model => Ranked(buyer, model))];

    private static RankedModel Ranked(Case buyer, Model model)
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        var exclusions = ImmutableArray.CreateBuilder<Exclusion>();
        foreach (var slot in SlotNames.Facts.Where(buyer.Knows))
        {
            var excludes = (buyer.Card.ExcludesOf(Case.NumberOf(slot), buyer.Answers[Case.NumberOf(slot)]) & (1 << (int)model)) != 0;
            foreach (var (low, high) in buyer.SeedsOf(slot).Where(pair => pair.Low.Model == model))
            {
                var reason = ReasonOf(buyer, slot, low, high);
                if (reason is not null)
                {
                    reasons.Add(reason);
                }

                if (excludes)
                {
                    var (text, citations) = ReasonText.OfExclusion(high, buyer.Tell(slot));
                    exclusions.Add(new Exclusion(high.Criterion, slot, text, citations));
                }
            }
        }

        var (lowest, highest) = Horizon.RangeOf(buyer.Card, buyer.Answers.AsSpan(), buyer.Outcome, model);
        var (score, start) = (buyer.Outcome.ScoreOf(model), buyer.Card.BaseOf(model));
        return new RankedModel(
            model, new Thousandths(start), new Thousandths(score), buyer.Outcome.IsExcluded(model), exclusions.ToImmutable(),
            [.. reasons.OrderByDescending(reason => Math.Abs(reason.Effect.Count))],
            new Thousandths(lowest), new Thousandths(highest));
    }

    /// <summary>Null when the documents are neither for nor against, unless they disagree.</summary>
    private static Reason? ReasonOf(Case buyer, Slot slot, ReasonSeed low, ReasonSeed high)
    {
        var effect = (buyer.Card.Multiplier.Apply(low) + buyer.Card.Multiplier.Apply(high)) >> 1;
        if (effect == 0 && !Grades.IsSplit(low))
        {
            return null;
        }

        var (text, citations) = ReasonText.Of(low, effect, SlotNames.IsNumeric(slot) ? buyer.Tell(slot) : null);
        return new Reason(low.Criterion, slot, new Thousandths(effect), text, citations, Grades.IsSplit(low));
    }
}
