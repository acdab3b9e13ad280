using System.Collections.Immutable;

namespace Bot.Knowledge.Claims;

/// <summary>Claims → evidence.</summary>
public static class Evidences
{
    /// <summary>One per model and criterion that anything was said on, in the order of models and then criteria.</summary>
    public static ImmutableArray<Evidence> All(KnowledgeBase knowledge) =>
    [
        .. knowledge.Claims.GroupBy(c => (c.Model, c.Criterion)).OrderBy(g => g.Key.Model).ThenBy(g => g.Key.Criterion, StringComparer.Ordinal)
            .Select(g => Of(g.Key.Model, g.Key.Criterion, [.. g], knowledge)),
    ];

    public static Evidence Of(Model model, string criterion, ImmutableArray<Claim> claims, KnowledgeBase knowledge)
    {
        ImmutableArray<string> documents = [.. claims.Select(c => c.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var figures = claims.Where(c => c.Figure is not null).ToImmutableArray();
        var accord = documents.Length <= 1 ? Accord.Single : AccordOf(criterion, claims, figures, documents);
        return new Evidence(model, criterion, claims, documents, accord, ExplanationsOf(figures), SharedBy(figures));
    }

    private static Accord AccordOf(
        string criterion, ImmutableArray<Claim> claims, ImmutableArray<Claim> figures, ImmutableArray<string> documents)
    {
        if (figures.Select(c => c.Document).Distinct().Count() > 1 && figures.Select(c => c.Figure).Distinct().Count() > 1)
        {
            return Accord.FiguresDiffer;
        }

        var withFigures = figures.Select(c => c.Document).ToHashSet();
        var wordsOnly = claims.Where(c => !withFigures.Contains(c.Document)).ToImmutableArray();
        if (!figures.IsEmpty && wordsOnly.Any(c => c.Flexible || IsNothing(c)))
        {
            return Accord.FigureAgainstWords;
        }

        if (!figures.IsEmpty)
        {
            return Accord.Agree;
        }

        var stances = documents.Select(d => Stance.Of(claims.Where(c => c.Document == d))).ToImmutableArray();
        return Stance.Contradict(criterion, stances) ? Accord.WordsContradict : Stance.Agree(stances) ? Accord.Agree : Accord.WordsDiffer;
    }

    // "Low to none" beside a figure.
    private static bool IsNothing(Claim claim) => claim.Statement.Contains(" none", StringComparison.OrdinalIgnoreCase);

    private static Explanations ExplanationsOf(ImmutableArray<Claim> figures)
    {
        var industries = figures.Select(c => c.Industry).Distinct().Count() > 1 ? Explanations.OtherIndustry : Explanations.None;
        var scopes = figures.Select(c => c.Counts ?? "").Distinct().Count() > 1 ? Explanations.OtherScope : Explanations.None;
        return industries | scopes;
    }

    private static Figure? SharedBy(ImmutableArray<Claim> figures)
    {
        if (figures.Length < 2)
        {
            return null;
        }

        var first = figures[0].Figure!;
        var low = figures.Max(c => c.Figure!.MinDays ?? c.Figure.Min ?? 0);
        var highs = figures.Where(c => !c.Figure!.OpenEnded).Select(c => c.Figure!.MaxDays ?? c.Figure.Max).Where(m => m is not null).ToImmutableArray();
        var high = highs.IsEmpty ? null : highs.Min();
        var isTime = first.MinDays is not null || first.MaxDays is not null;
        return high < low ? null
            : isTime ? new Figure(low, high, "day", null, low, high, high is null)
            : first with { Min = low, Max = high, OpenEnded = high is null };
    }
}
