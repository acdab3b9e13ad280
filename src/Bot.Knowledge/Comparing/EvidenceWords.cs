using Bot.Knowledge.Claims;
using Bot.Knowledge.Disagreements;

namespace Bot.Knowledge.Comparing;

/// <summary>Agreement and disagreement in a few plain words.</summary>
public static class EvidenceWords
{
    public static string Of(Evidence evidence) => evidence.Accord switch
    {
        Accord.Single => "one document only",
        Accord.Agree => "the documents agree",
        Accord.FiguresDiffer => "the figures differ" + Why(evidence.Explanations),
        Accord.FigureAgainstWords => "one gives a figure, another leaves it open" + Why(evidence.Explanations),
        Accord.WordsContradict => "the documents contradict each other" + Why(evidence.Explanations),
        Accord.WordsDiffer => "the documents put it differently" + Why(evidence.Explanations),
        Accord.Complement => "each adds something; none denies another",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    public static string Of(DisagreementKind kind) => kind switch
    {
        DisagreementKind.OtherIndustry => "other industries",
        DisagreementKind.OtherScope => "counts other things",
        DisagreementKind.Contradiction => "contradiction",
        DisagreementKind.OnlyWords => "only in words",
        DisagreementKind.Overlap => "models overlap",
        DisagreementKind.WithinOneDocument => "within one document",
        DisagreementKind.Silence => "some are silent",
        DisagreementKind.Apparent => "only apparent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Why(Explanations explanations)
    {
        string[] reasons =
        [
            .. explanations.HasFlag(Explanations.OtherIndustry) ? ["different industries"] : Array.Empty<string>(),
            .. explanations.HasFlag(Explanations.OtherScope) ? ["they count different things"] : Array.Empty<string>(),
            .. explanations.HasFlag(Explanations.WithinOneDocument) ? ["one document differs from itself"] : Array.Empty<string>(),
        ];
        return reasons.Length == 0 ? "" : $" ({string.Join(", and ", reasons)})";
    }
}
