using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Bot.Knowledge.Claims;

/// <summary>Claims → evidence.</summary>
public static class Evidences
{
    private static readonly ConditionalWeakTable<KnowledgeBase, ConcurrentDictionary<(Model Model, string Criterion), Evidence>> Known = [];

    /// <summary>One per model and criterion that anything was said on, in the order of models and then criteria.</summary>
    public static ImmutableArray<Evidence> All(KnowledgeBase knowledge) =>
    [
        .. knowledge.Claims.GroupBy(c => (c.Model, c.Criterion)).OrderBy(g => g.Key.Model).ThenBy(g => g.Key.Criterion, StringComparer.Ordinal)
            .Select(g => Of(g.Key.Model, g.Key.Criterion, [.. g], knowledge)),
    ];

    /// <summary>Everything the documents say on one model and criterion; worked out once.</summary>
    public static Evidence Of(Model model, string criterion, KnowledgeBase knowledge) => Known.GetValue(knowledge, static _ => [])
        .GetOrAdd((model, criterion), asked => Of(asked.Model, asked.Criterion, [.. knowledge.About(asked.Model, asked.Criterion)], knowledge));

    /// <summary>Only of these claims.</summary>
    public static Evidence Of(Model model, string criterion, ImmutableArray<Claim> claims, KnowledgeBase knowledge)
    {
        ImmutableArray<string> documents = [.. claims.Select(c => c.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var figures = claims.Where(c => c.Figure is not null).ToImmutableArray();
        var accord = AccordOf(criterion, claims, knowledge);
        return new Evidence(model, criterion, claims, documents, accord, ExplanationsOf(accord, criterion, claims, knowledge), Figures.Shared(figures));
    }

    private static Accord AccordOf(string criterion, ImmutableArray<Claim> claims, KnowledgeBase knowledge)
    {
        var documents = claims.GroupBy(c => c.Document, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToImmutableArray()).ToImmutableArray();
        if (documents.Length <= 1)
        {
            return Shades.DiffersFromItself(criterion, claims) ? Accord.WordsDiffer : Accord.Single;
        }

        var figures = claims.Where(c => c.Figure is not null).ToImmutableArray();
        if (figures.Select(c => c.Document).Distinct().Count() > 1 && figures.Select(c => c.Figure).Distinct().Count() > 1)
        {
            return Accord.FiguresDiffer;
        }

        if (!figures.IsEmpty)
        {
            var wordsOnly = documents.Where(d => d.All(c => c.Figure is null)).SelectMany(d => d);
            return wordsOnly.Any(c => c.Flexible || Figures.SaysNothingIsNeeded(c)) ? Accord.FigureAgainstWords : Accord.Agree;
        }

        var stances = documents.Select(d => Stance.Of(d)).ToImmutableArray();
        return Stance.Contradict(criterion, stances) ? Accord.WordsContradict
            : Stance.Agree(stances) ? Accord.Agree
            : Shades.Differ(criterion, documents, stances, knowledge.Lexicon) ? Accord.WordsDiffer
            : Accord.Complement;
    }

    private static Explanations ExplanationsOf(Accord accord, string criterion, ImmutableArray<Claim> claims, KnowledgeBase knowledge)
    {
        if (accord is Accord.Single or Accord.Agree or Accord.Complement)
        {
            return Explanations.None;
        }

        var figures = claims.Where(c => c.Figure is not null).ToImmutableArray();
        var byIndustry = accord == Accord.FiguresDiffer
            ? figures.Select(c => c.Industry).Distinct(StringComparer.Ordinal).Count() > 1
            : claims.GroupBy(c => c.Industry, StringComparer.Ordinal).All(g => AccordOf(criterion, [.. g], knowledge) is Accord.Single or Accord.Agree or Accord.Complement);
        var byScope = figures.Select(c => c.Counts ?? "").Distinct(StringComparer.Ordinal).Count() > 1;
        var within = claims.GroupBy(c => c.Document, StringComparer.Ordinal).Any(g => Shades.DiffersFromItself(criterion, [.. g]));
        return (byIndustry ? Explanations.OtherIndustry : Explanations.None) | (byScope ? Explanations.OtherScope : Explanations.None)
            | (within ? Explanations.WithinOneDocument : Explanations.None);
    }
}
