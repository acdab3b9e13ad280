using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>What a card must be to be drawn: Adaptive Cards 1.5, at most 28 KB, known elements, and only actions that its channel answers.</summary>
public static class CardRules
{
    private const int MostBytes = 28 * 1024;
    private const int MostActions = 6;

    private static readonly ImmutableHashSet<string> Elements =
        ["AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Table", "TableRow", "TableCell", "Container", "ColumnSet", "Column", "FactSet", "ActionSet", "Image"];

    /// <param name="say">The action that says words on this channel.</param>
    public static string? FaultOf(JsonElement attachment, string say)
    {
        var card = attachment.GetProperty("content");
        if (attachment.GetProperty("contentType").GetString() != "application/vnd.microsoft.card.adaptive" || card.GetProperty("version").GetString() != "1.5")
        {
            return "card: no Adaptive Card 1.5";
        }

        var bytes = Encoding.UTF8.GetByteCount(card.GetRawText());
        return bytes > MostBytes ? $"card: {bytes} bytes"
            : card.GetProperty("body").GetArrayLength() == 0 && !card.TryGetProperty("actions", out _) ? "card: empty"
            : Objects(card).Select(element => FaultIn(element, say)).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultIn(JsonElement element, string say)
    {
        var type = element.TryGetProperty("type", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "Column";
        if (type.StartsWith("Action.", StringComparison.Ordinal))
        {
            return ActionFault(element, type, say);
        }

        return !Elements.Contains(type) ? $"card: {type}"
            : element.TryGetProperty("actions", out var actions) && actions.GetArrayLength() is 0 or > MostActions ? "card: too many actions or none"
            : null;
    }

    private static string? ActionFault(JsonElement action, string type, string say)
    {
        if (type == "Action.OpenUrl")
        {
            return Uri.TryCreate(action.GetProperty("url").GetString(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? null : "card: url";
        }

        var data = type == say ? action.GetProperty("data") : default;
        return data.ValueKind switch
        {
            JsonValueKind.String => data.GetString() is { Length: > 0 } ? null : "card: a button without words",
            JsonValueKind.Object => data.GetProperty("say").GetString() is { Length: > 0 } && data.GetProperty("v").GetInt32() > 0 ? null : "card: a button without words",
            _ => $"card: {type}",
        };
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name is not ("data" or "msteams")).SelectMany(member => Objects(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
