using System.Collections.Immutable;
using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Disagreements;

/// <summary>Terminology: the same thing under different names, the same name for different things.</summary>
internal static class Namings
{
    public static IEnumerable<Disagreement> Of(KnowledgeBase knowledge)
    {
        var names = knowledge.Documents.SelectMany(d => NamingReader.Read(d, knowledge.Lexicon)).ToImmutableArray();
        return SpelledOutDifferently(names.Where(n => n.IsSpelledOut)).Concat(OtherNames([.. names.Where(n => !n.IsSpelledOut)], knowledge));
    }

    // "OEM (Original Equipment Manufacturer)" here, "(Original Equipment Manufacturing)" there; of several models as one when the same documents differ.
    private static IEnumerable<Disagreement> SpelledOutDifferently(IEnumerable<Naming> names)
    {
        var divided = names.GroupBy(n => n.Model).Where(g => g.Select(n => n.Key).Distinct(StringComparer.Ordinal).Count() > 1);
        foreach (var same in divided.GroupBy(Division, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return new Disagreement(
                [Criteria.Terminology], [.. same.Select(g => g.Key).Order()], [DisagreementKind.OnlyWords],
                "the documents spell the abbreviation out differently", [.. same.SelectMany(g => g).Select(n => n.Where).Distinct()], []);
        }
    }

    // Which documents go together, whatever they write.
    private static string Division(IGrouping<Model, Naming> names) => string.Join(" / ", names
        .GroupBy(n => n.Key, StringComparer.Ordinal)
        .Select(g => string.Join(' ', g.Select(n => n.Where.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));

    private static IEnumerable<Disagreement> OtherNames(ImmutableArray<Naming> names, KnowledgeBase knowledge)
    {
        foreach (var same in names.GroupBy(n => n.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            ImmutableArray<Model> models = [.. same.Select(n => n.Model).Concat(same.SelectMany(n => n.UsuallyFor)).Distinct().Order()];
            var saying = same.Select(n => n.Where.Document).ToHashSet(StringComparer.Ordinal);
            ImmutableArray<string> silent =
            [
                .. knowledge.Documents.Select(d => d.Id).Where(id => !saying.Contains(id) && knowledge.Claims.Any(c => c.Document == id && models.Contains(c.Model))),
            ];
            if (models.Length > 1)
            {
                yield return new Disagreement(
                    [Criteria.Terminology], models, [DisagreementKind.Contradiction, DisagreementKind.OnlyWords],
                    $"\"{same.First().Name}\" names different models", [.. same.Select(n => n.Where).Distinct()], []);
            }
            else if (!silent.IsEmpty)
            {
                yield return new Disagreement(
                    [Criteria.Terminology], models, [DisagreementKind.OnlyWords, DisagreementKind.Silence],
                    $"only some documents say that {models[0]} is also called \"{same.First().Name}\"", [.. same.Select(n => n.Where).Distinct()], silent);
            }
        }
    }
}
