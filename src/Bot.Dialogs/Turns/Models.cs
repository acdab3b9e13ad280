using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>Models as people write them.</summary>
internal static class Models
{
    public static string Name(Exchange exchange, Model? model) => model is { } known
        ? exchange.World.Knowledge.Vocabulary.Find(ConceptKind.Model, known.ToString())?.Name ?? known.ToString()
        : "";

    /// <summary>The models a text names, each once.</summary>
    public static ImmutableArray<Model> In(Exchange exchange, string text) =>
        [.. VocabularyMatcher.Match(text, exchange.World.Knowledge.Vocabulary)
            .Where(match => match.Concept.Kind == ConceptKind.Model).Select(match => Find(match.Concept.Id)).OfType<Model>().Distinct()];

    /// <summary>The one model a text names, or null.</summary>
    public static Model? Named(Exchange exchange, string text) => In(exchange, text) is [var only] ? only : null;

    public static Model? Find(string? id)
    {
        foreach (var model in Enum.GetValues<Model>())
        {
            if (string.Equals(model.ToString(), id, StringComparison.Ordinal))
            {
                return model;
            }
        }

        return null;
    }
}
