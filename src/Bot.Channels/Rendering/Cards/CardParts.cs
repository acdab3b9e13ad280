using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Protocol.Cards;

namespace Bot.Channels.Rendering.Cards;

/// <summary>
/// Pieces of an Adaptive Card 1.5, the version that Teams and Web Chat both know. Words of documents and people go into text runs,
/// which read no Markdown.
/// </summary>
internal static class CardParts
{
    public const string Version = "1.5";

    public static Attachment Attachment(JsonObject card) =>
        new(Protocol.Cards.Attachment.AdaptiveCardType, JsonElement.Parse(Encoding.UTF8.GetBytes(card.ToJsonString())));

    public static JsonObject Of(IEnumerable<JsonObject> body, IEnumerable<JsonObject>? actions = null)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = Version,
            ["body"] = new JsonArray([.. body]),
        };
        if (card["body"]!.AsArray().Any(element => element!["type"]!.GetValue<string>() == "Table" && element["columns"] is JsonArray { Count: > 2 }))
        {
            card["msteams"] = new JsonObject { ["width"] = "Full" };
        }

        if (actions?.ToArray() is { Length: > 0 } some)
        {
            card["actions"] = new JsonArray([.. some]);
        }

        return card;
    }

    public static JsonObject Heading(string text) => Line(Run(text, isBold: true));

    public static JsonObject Words(string text) => Line(Run(text));

    public static JsonObject Subtle(string text)
    {
        var run = Run(text);
        run["isSubtle"] = true;
        run["size"] = "Small";
        return Line(run);
    }

    /// <summary>Text with <c>**bold**</c>, one element per paragraph or list line.</summary>
    /// <param name="link">Where <c>[n]</c> leads; null: it is only shown.</param>
    public static IEnumerable<JsonObject> Paragraphs(string text, Func<int, string?>? link = null) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => Line([.. Runs(line.StartsWith("- ", StringComparison.Ordinal) ? "• " + line[2..] : line, link)]));

    public static JsonObject Table(
        ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows, Func<int, string?>? link = null) => new()
    {
        ["type"] = "Table",
        ["firstRowAsHeader"] = true,
        ["columns"] = new JsonArray([.. header.Select(_ => new JsonObject { ["width"] = 1 })]),
        ["rows"] = new JsonArray([.. rows.Prepend(header).Select(row => Row(row, link))]),
    };

    /// <summary>Things beside each other; each with its width: <c>auto</c>, <c>stretch</c>, pixels or a share.</summary>
    public static JsonObject Columns(params (JsonNode Width, JsonObject[] Items)[] columns) => new()
    {
        ["type"] = "ColumnSet",
        ["spacing"] = "Small",
        ["columns"] = new JsonArray([.. columns.Select(column => new JsonObject
        {
            ["type"] = "Column",
            ["width"] = column.Width,
            ["verticalContentAlignment"] = "Center",
            ["items"] = new JsonArray([.. column.Items]),
        })]),
    };

    private static JsonObject Row(ImmutableArray<string> cells, Func<int, string?>? link) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject
        {
            ["type"] = "TableCell",
            ["items"] = new JsonArray([.. Paragraphs(cell.Length == 0 ? "–" : cell, link)]),
        })]),
    };

    private static JsonObject Line(params JsonObject[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };

    private static IEnumerable<JsonObject> Runs(string line, Func<int, string?>? link) =>
        line.Split("**").SelectMany((part, index) => link is null ? [Run(part, index % 2 == 1)] : LinkedRuns(part, index % 2 == 1, link))
            .Where(run => run["text"]!.GetValue<string>().Length > 0);

    private static IEnumerable<JsonObject> LinkedRuns(string text, bool isBold, Func<int, string?> link)
    {
        var from = 0;
        for (var at = text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = text.IndexOf('[', at + 1))
        {
            if (TeamsText.MarkerEnd(text, at) is { } end && int.TryParse(text.AsSpan(at + 1, end - at - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && link(n) is { } url)
            {
                yield return Run(text[from..at], isBold);
                var marker = Run(text[at..end], isBold);
                marker["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = url };
                yield return marker;
                from = end;
            }
        }

        yield return Run(text[from..], isBold);
    }

    private static JsonObject Run(string text, bool isBold = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (isBold)
        {
            run["weight"] = "Bolder";
        }

        return run;
    }
}
