using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Vocabularies;

namespace Bot.Knowledge.Disagreements;

/// <summary>
/// Criteria that share a word of their names and mean different things by it ("IP risk", "business risk"): what looks like a
/// contradiction between them is none.
/// </summary>
internal static class OneWordForSeveral
{
    public static IEnumerable<Disagreement> Of(KnowledgeBase knowledge)
    {
        var rules = knowledge.Vocabulary.Concepts.Where(c => c.Kind == ConceptKind.Criterion)
            .Select(c => knowledge.Lexicon.Criterion(c.Id)).Where(r => r.Sense is not null);
        var families = rules.SelectMany(r => PhraseTable.Words(r.Name).Select(w => (w.Stem, w.Text, Rule: r)))
            .GroupBy(x => x.Stem, StringComparer.Ordinal)
            .Where(g => g.Select(x => x.Rule.Id).Distinct(StringComparer.Ordinal).Count() > 1);
        foreach (var family in families.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            ImmutableArray<CriterionRule> members = [.. family.Select(x => x.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)];
            if (Apparent(family.First().Text, members, knowledge) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Disagreement? Apparent(string word, ImmutableArray<CriterionRule> members, KnowledgeBase knowledge)
    {
        var claims = knowledge.Claims.Where(c => members.Any(m => m.Id == c.Criterion)).ToImmutableArray();
        ImmutableArray<Model> models = [.. claims.Select(c => c.Model).Distinct().Order().Where(m => LooksOpposed([.. claims.Where(c => c.Model == m)]))];
        if (models.IsEmpty)
        {
            return null;
        }

        var shown = claims.Where(c => models.Contains(c.Model)).ToImmutableArray();
        ImmutableArray<CriterionRule> spoken = [.. members.Where(m => shown.Any(c => c.Criterion == m.Id))];
        var senses = string.Join("; ", spoken.Select(m => $"{m.Name}: {m.Sense}"));
        return new Disagreement(
            [.. spoken.Select(m => m.Id)], models, [DisagreementKind.Apparent], $"\"{word}\" means different things – {senses}",
            [.. shown.Select(c => c.Source).Distinct()], []);
    }

    // More of one of them in one document, less of another of them in another.
    private static bool LooksOpposed(ImmutableArray<Claim> claims) => claims.Any(a => a.Direction is not null && claims.Any(b =>
        b.Direction is not null && b.Direction != a.Direction && b.Criterion != a.Criterion && b.Document != a.Document));
}
