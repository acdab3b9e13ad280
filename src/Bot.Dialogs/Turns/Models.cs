using Bot.Knowledge.Claims;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>Models as people write them.</summary>
internal static class Models
{
    public static string Name(Exchange exchange, Model? model) => model is { } known
        ? exchange.World.Knowledge.Vocabulary.Find(ConceptKind.Model, known.ToString())?.Name ?? known.ToString()
        : "";

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
