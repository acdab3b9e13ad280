using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;

namespace Bot.Channels.Rendering.Cards;

/// <summary>What the person told, answer by answer, each with a button that asks for it anew.</summary>
internal static class RecapCard
{
    private const int LongestValue = 160;
    private const int MostFacts = 20;

    public static JsonObject Of(ImmutableArray<ReplyFact> facts, CardDialect dialect) =>
        CardParts.Of(facts.Take(MostFacts).Select(fact => Row(fact, dialect)));

    /// <summary>The recap's words without the list that the card shows.</summary>
    public static string Beside(ImmutableArray<ReplyFact> facts, string text) => MarkdownBlocks.Without(
        text, line => facts.Take(MostFacts).Any(fact => line.StartsWith($"- {fact.Name}: {fact.Value}", StringComparison.Ordinal)));

    private static JsonObject Row(ReplyFact fact, CardDialect dialect) => CardParts.Columns(
        ("stretch",
        [
            CardParts.Words(CutText.To(fact.Value, LongestValue)),
            Tight(CardParts.Subtle(string.Create(CultureInfo.InvariantCulture, $"{fact.Name} · message {fact.Turn}"))),
        ]),
        ("auto", [CardButtons.Set(CardButtons.Say(dialect, $"Change the {fact.Name}", "Change"))]));

    private static JsonObject Tight(JsonObject element)
    {
        element["spacing"] = "None";
        return element;
    }
}
