using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Language.Json;
using Bot.Language.Messages;
using Bot.Language.Vocabularies;

namespace Bot.Verbs;

/// <summary><c>bot read "…"</c>: what a buyer's message states.</summary>
internal static class ReadVerb
{
    public static Command Create() => TextVerb.Create(
        "read", "What a buyer's message states. Example: bot read \"800 wall mirrors, budget 10k, 10 weeks\"", "message",
        (folders, _) => Open(WorldLoader.Require(folders).Knowledge.Vocabulary));

    private static Answering Open(Vocabulary vocabulary) => new(
        text => Json(text, vocabulary),
        text => Print(text, vocabulary),
        line => Json(line.Text("text"), vocabulary),
        "text");

    private static JsonObject Json(string text, Vocabulary vocabulary) => new()
    {
        ["slots"] = ProfileJson.Write(MessageReader.Read(text, vocabulary).Slots),
    };

    private static void Print(string text, Vocabulary vocabulary)
    {
        var reading = MessageReader.Read(text, vocabulary);
        foreach (var (slot, value) in ProfileJson.Write(reading.Slots))
        {
            var words = reading.Mentions.Where(mention => JsonNames.Of(mention.Slot) == slot).Select(mention => $"“{mention.Span.Of(text)}”");
            Console.Out.WriteLine($"{slot,-14} {(value is JsonValue said ? said.ToString() : JsonText.Of(value!))}   {string.Join(", ", words)}");
        }

        if (reading.Mentions.IsEmpty)
        {
            Console.Out.WriteLine("This states nothing about an order.");
        }
    }
}
