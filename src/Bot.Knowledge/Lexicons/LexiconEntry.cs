using System.Collections.Immutable;
using Bot.Language.Vocabularies;

namespace Bot.Knowledge.Lexicons;

/// <summary>One entry of <c>vocabulary.yaml</c> as read.</summary>
internal sealed record LexiconEntry(
    Concept Concept, ImmutableArray<string> Headers, ImmutableArray<string> Asks, ImmutableArray<string> Says,
    ImmutableArray<string> Figures, string? Figure, string? Sense,
    ImmutableArray<string> Also)
{
    public string Key => Lexicon.Key(Concept.Kind, Concept.Id);

    public CriterionRule Rule => new(Concept.Id, Concept.Name, Figure switch
    {
        "quantity" => FigureKind.Quantity,
        "money" => FigureKind.Money,
        "duration" => FigureKind.Duration,
        _ => FigureKind.None,
    }, Sense, Also);

    public bool Is(ConceptKind kind, string id) => Concept.Kind == kind && string.Equals(Concept.Id, id, StringComparison.Ordinal);
}
