using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Comparing;

/// <summary>Agreement and disagreement in plain sentences.</summary>
public static class EvidenceWords
{
    public static string Remark(Evidence evidence) => evidence.Accord switch
    {
        Accord.Single => "One document says so.",
        Accord.Agree => "The documents agree.",
        Accord.FiguresDiffer => $"The documents give different figures{Because(evidence)}.",
        Accord.FigureAgainstWords => "One document gives a figure where another leaves it open.",
        Accord.WordsContradict => "The documents contradict each other.",
        Accord.WordsDiffer => "The documents put it differently; none denies another.",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    private static string Because(Evidence evidence) => evidence.Explanations switch
    {
        Explanations.OtherIndustry => "; they speak of different industries",
        Explanations.OtherScope => "; they count different things",
        Explanations.OtherIndustry | Explanations.OtherScope => "; they speak of different industries and count different things",
        _ => "",
    };
}
