using System.Collections.Immutable;

namespace Bot.Language.Vocabularies;

/// <summary>All concepts, in the order of <c>vocabulary.yaml</c>. Built once per knowledge; matching prepares its tables here.</summary>
public sealed class Vocabulary
{
    public Vocabulary(ImmutableArray<Concept> concepts)
    {
        Concepts = concepts;
        Terms = new TermTable(concepts);
    }

    public ImmutableArray<Concept> Concepts { get; }

    internal TermTable Terms { get; }

    public Concept? Find(ConceptKind kind, string id)
    {
        foreach (var concept in Concepts)
        {
            if (concept.Kind == kind && string.Equals(concept.Id, id, StringComparison.Ordinal))
            {
                return concept;
            }
        }

        return null;
    }
}
