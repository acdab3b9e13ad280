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
            Notes = NoteText.Of(buyer),
            Sources = NoteText.Sources(knowledge),
        };
        return AdviceText.AddTo(advice, buyer);
    }

    private static ImmutableArray<RankedModel> Ranking(Case buyer) =>
        [Ranked(buyer, buyer.Ranking[0]), Ranked(buyer, buyer.Ranking[1]), Ranked(buyer, buyer.Ranking[2])];

    private static RankedModel Ranked(Case buyer, Model model)
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        var exclusions = ImmutableArray.CreateBuilder<Exclusion>();
        foreach (var raised in buyer.Seeds)
        {
            if (raised.Low.Model != model)
            {
                continue;
            }

            if (ReasonOf(buyer, raised) is { } reason)
            {
                Insert(reasons, reason);
            }

            if (buyer.Card.Excludes(Case.NumberOf(raised.Slot), buyer.AnswerTo(raised.Slot), model))
            {
                var sentence = SeedSentences.Of(raised.High).OnExclusion;
                exclusions.Add(new Exclusion(
                    raised.High.Criterion, raised.Slot, sentence.StartingWith(buyer.Tell(raised.Slot)), sentence.Citations));
            }
        }

        var (lowest, highest) = Horizon.RangeOf(buyer.Card, buyer.Answers.AsSpan(), buyer.Outcome, model);
        var (score, start) = (buyer.Outcome.ScoreOf(model), buyer.Card.BaseOf(model));
        return new RankedModel(
            model, new Thousandths(start), new Thousandths(score), buyer.Outcome.IsExcluded(model), exclusions.ToImmutable(),
            reasons.ToImmutable(), new Thousandths(lowest), new Thousandths(highest));
    }

    /// <summary>The weightiest first, for or against; of equal ones the earlier told.</summary>
    private static void Insert(ImmutableArray<Reason>.Builder reasons, Reason reason)
    {
        var place = reasons.Count;
        while (place > 0 && Math.Abs(reasons[place - 1].Effect.Count) < Math.Abs(reason.Effect.Count))
        {
            place--;
        }

        reasons.Insert(place, reason);
    }

    /// <summary>Null when the documents are neither for nor against, unless they disagree.</summary>
    private static Reason? ReasonOf(Case buyer, RaisedSeed raised)
    {
        var (slot, low, high) = raised;
        var effect = (buyer.Card.Multiplier.Apply(low) + buyer.Card.Multiplier.Apply(high)) >> 1;
        if (effect == 0 && !low.IsSplit)
        {
            return null;
        }

        var sentences = SeedSentences.Of(low);
        var (text, citations) = SlotNames.IsNumeric(slot)
            ? (sentences.OnFigure.StartingWith(buyer.Tell(slot)), sentences.OnFigure.Citations)
            : (sentences.OnChoice(effect).Text, sentences.OnChoice(effect).Citations);
        return new Reason(low.Criterion, slot, new Thousandths(effect), text, citations, low.IsSplit);
    }
}
