using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Comparing;

namespace Bot.Knowledge.Disagreements;

/// <summary>Claims on one model and criterion that differ.</summary>
internal static class OfEvidence
{
    public static Disagreement Of(Evidence evidence) => new(
        [evidence.Criterion], [evidence.Model], [.. Kinds(evidence).Distinct().Order()], EvidenceWords.Of(evidence),
        [.. evidence.Claims.Select(c => c.Source).Distinct()], []);

    private static IEnumerable<DisagreementKind> Kinds(Evidence evidence)
    {
        if (evidence.Explanations.HasFlag(Explanations.OtherIndustry))
        {
            yield return DisagreementKind.OtherIndustry;
        }

        if (evidence.Explanations.HasFlag(Explanations.OtherScope))
        {
            yield return DisagreementKind.OtherScope;
        }

        if (evidence.Explanations.HasFlag(Explanations.WithinOneDocument))
        {
            yield return DisagreementKind.WithinOneDocument;
        }

        if (IsContradiction(evidence) || evidence is { Accord: Accord.FiguresDiffer, Explanations: Explanations.None })
        {
            yield return DisagreementKind.Contradiction;
        }

        if (evidence.Accord != Accord.FiguresDiffer)
        {
            yield return DisagreementKind.OnlyWords;
        }
    }

    // "Varies by agreement" leaves open what another states; it does not deny it.
    private static bool IsContradiction(Evidence evidence) => evidence.Accord switch
    {
        Accord.FiguresDiffer => evidence.Claims.Any(a => a.Figure is not null
            && evidence.Claims.Any(b => b.Figure is not null && Figures.AreDisjoint(a.Figure, b.Figure))),
        Accord.FigureAgainstWords => evidence.Claims.Any(c => c.Figure is null && Figures.SaysNothingIsNeeded(c)),
        Accord.WordsContradict => !evidence.Claims.Any(c => c.Flexible),
        _ => false,
    };
}
