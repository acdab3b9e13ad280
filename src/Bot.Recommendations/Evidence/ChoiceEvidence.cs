using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>Meets a buyer's choice with the stances of the documents.</summary>
internal static class ChoiceEvidence
{
    public static SlotEvidence Build(Slot slot, ImmutableArray<ReadClaim> claims, DocumentScope scope, Weights weights)
    {
        var judgements = weights.Judgements.Where(judgement => judgement.Slot == slot).ToImmutableArray();
        var options = SlotNames.Answers(slot).Select((_, index) => new OptionEvidence(
            index, [.. judgements.SelectMany(judgement => Seeds(judgement, index, claims, scope, weights))], 0));
        return new SlotEvidence(slot, [.. options]);
    }

    private static IEnumerable<ReasonSeed> Seeds(
        Judgement judgement, int answer, ImmutableArray<ReadClaim> claims, DocumentScope scope, Weights weights)
    {
        var meaning = judgement.Answers[answer];
        var relevant = claims.Where(read => judgement.Criteria.Contains(read.Claim.Criterion, StringComparer.Ordinal)).ToImmutableArray();
        foreach (var model in Enum.GetValues<Model>())
        {
            var verdicts = relevant.Where(read => read.Claim.Model == model)
                .GroupBy(read => read.Claim.Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => VerdictOf([.. group], meaning, scope, weights))
                .OfType<Verdict>().ToImmutableArray();
            if (!verdicts.IsEmpty)
            {
                yield return new ReasonSeed(
                    model, judgement.Criterion, Averages.Weighted(verdicts, weights[judgement.Weight].Count), meaning.Says, verdicts);
            }
        }
    }

    private static Verdict? VerdictOf(ImmutableArray<ReadClaim> document, AnswerMeaning meaning, DocumentScope scope, Weights weights)
    {
        var values = document
            .SelectMany(read => read.Stances.Where(stance => meaning.Stances.ContainsKey(stance.Id))
                .Select(stance => (Claim: read.At(stance), Value: meaning.Stances[stance.Id])))
            .ToImmutableArray();
        return values.IsEmpty ? null : new Verdict(
            values.Sum(pair => pair.Value) / values.Length, values.Max(pair => scope.WeightOf(pair.Claim, weights)),
            [.. values.Select(pair => pair.Claim).Distinct()], IsNeutral: values.All(pair => pair.Claim.Flexible));
    }
}
