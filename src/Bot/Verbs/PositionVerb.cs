using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Definitions;
using Bot.Knowledge;
using Bot.Recommendations.Json;
using Bot.Recommendations.Positioning;
using Bot.Terminal;

namespace Bot.Verbs;

/// <summary><c>bot position "…"</c>: a supplier's own words → how to present itself.</summary>
internal static class PositionVerb
{
    public static Command Create() => TextVerb.Create(
        "position", "A supplier's own words → how to position. Example: bot position \"We make mirrors to our customers' drawings, from 2,000 pieces\"", "text",
        (folders, _) => Open(WorldLoader.Require(folders).Knowledge));

    private static Answering Open(KnowledgeBase knowledge) => new(
        text => Json(text, knowledge),
        text => Print(Positioner.Position(text, knowledge)),
        line => Json(line.Text("text"), knowledge),
        "text");

    private static JsonObject Json(string text, KnowledgeBase knowledge) =>
        JsonNode.Parse(PositioningJson.Write(Positioner.Position(text, knowledge)))!.AsObject();

    private static void Print(Positioned positioned)
    {
        Console.Out.WriteLine(positioned.Text.Replace("**", "", StringComparison.Ordinal));
        Console.Out.WriteLine();
        Sources.Print(positioned.Citations, Console.Out);
    }
}
