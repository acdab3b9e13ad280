using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>Strength, certainty and status: rules over the scores and the verdicts, with limits from the weights.</summary>
internal static class Grades
{
    public static AdviceStatus StatusOf(Case buyer)
    {
        if (buyer.NothingFits(buyer.Outcome))
        {
            return AdviceStatus.NothingFits;
        }

        var known = buyer.Answers.Count(answer => answer.IsKnown);
        var enough = known * 1000 >= buyer.Weights["enough_known"].Count;
        return enough && buyer.Fits(buyer.Outcome, buyer.Leader) ? AdviceStatus.Recommended : AdviceStatus.NeedMore;
    }

    public static Strength StrengthOf(Case buyer)
    {
        if (!buyer.Fits(buyer.Outcome, buyer.Leader))
        {
            return Strength.Open;
        }

        var margin = MarginOf(buyer.Outcome, buyer.Ranking);
        return margin >= buyer.Weights["clear_margin"].Count ? Strength.Clear
            : margin >= buyer.Weights["slight_margin"].Count ? Strength.Slight
            : Strength.Open;
    }

    /// <summary>The leader's score over the best rival that is not excluded; over the best rival when all are.</summary>
    private static int MarginOf(Outcome outcome, ImmutableArray<Model> ranking) =>
        outcome.IsExcluded(ranking[1]) ? int.MaxValue : outcome.ScoreOf(ranking[0]) - outcome.ScoreOf(ranking[1]);

    /// <summary>From how many documents stand behind what decided, and how far they split.</summary>
    public static Certainty CertaintyOf(Case buyer, ImmutableSortedDictionary<string, Model> ifDropped)
    {
        long effects = 0;
        long documents = 0;
        long split = 0;
        foreach (var (_, seed, _) in buyer.Seeds)
        {
            if (seed.Model == buyer.Ranking[2])
            {
                continue;
            }

            var size = Math.Abs((long)seed.Effect);
            effects += size;
            documents += size * seed.Verdicts.Length * 1000;
            split += seed.IsSplit ? size : 0;
        }

        if (effects == 0)
        {
            return Certainty.Low;
        }

        var (perEffect, share) = (documents / effects, split * 1000 / effects);
        return perEffect < buyer.Weights["low_documents"].Count || share > buyer.Weights["low_split"].Count ? Certainty.Low
            : perEffect >= buyer.Weights["high_documents"].Count && share <= buyer.Weights["high_split"].Count && ifDropped.IsEmpty ? Certainty.High
            : Certainty.Medium;
    }

    /// <summary>The documents without which another model would lead.</summary>
    public static ImmutableSortedDictionary<string, Model> IfDropped(Case buyer)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, Model>(StringComparer.Ordinal);
        foreach (var (document, table) in buyer.Industry.Without)
        {
            var leader = buyer.On(Scorecard.Of(table, buyer.Profile.Priority, buyer.Weights)).Leader;
            if (leader != buyer.Leader)
            {
                changes[buyer.Book.Origins[document]] = leader;
            }
        }

        return changes.ToImmutable();
    }
}
