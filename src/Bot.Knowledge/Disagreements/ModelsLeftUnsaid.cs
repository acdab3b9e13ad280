using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Disagreements;

/// <summary>How many models there are: some documents describe one that others, which compare models too, never name.</summary>
internal static class ModelsLeftUnsaid
{
    public static IEnumerable<Disagreement> Of(KnowledgeBase knowledge)
    {
        var named = knowledge.Documents.ToDictionary(d => d.Id, d => ModelsNamed(d, knowledge.Lexicon), StringComparer.Ordinal);
        foreach (var model in Enum.GetValues<Model>())
        {
            var described = knowledge.Claims.Where(c => c.Model == model && c.Criterion is Criteria.Definition or Criteria.Models && c.Model == model)
                .Where(c => named[c.Document].Contains(model)).ToImmutableArray();
            ImmutableArray<string> silent = [.. knowledge.Documents.Select(d => d.Id).Where(id => named[id].Length > 1 && !named[id].Contains(model))];
            if (!described.IsEmpty && !silent.IsEmpty)
            {
                var name = knowledge.Vocabulary.Find(Language.Vocabularies.ConceptKind.Model, model.ToString())?.Name ?? model.ToString();
                yield return new Disagreement(
                    [Criteria.Models], [model], [DisagreementKind.OnlyWords, DisagreementKind.Silence],
                    $"some documents describe {name} as a model of its own, others never name it", [.. described.Select(c => c.Source).Distinct()], silent);
            }
        }
    }

    private static ImmutableArray<Model> ModelsNamed(Document document, Lexicon lexicon) =>
        Lexicon.Models(lexicon.Names.MatchLongest(PhraseTable.Words(string.Join('\n', document.Lines))));
}
