using System.Text.Json.Nodes;

namespace Bot.Channels.Rendering.Cards;

/// <summary>How a card's button speaks, by channel: Teams calls the bot and shows its answer, Web Chat knows no such action and types the words.</summary>
internal enum CardDialect
{
    /// <summary><c>Action.Execute</c>.</summary>
    Teams,
    /// <summary><c>Action.Submit</c> with a text, which Web Chat says in the person's name.</summary>
    WebChat,
}

/// <summary>The buttons of a card. What they carry is words: a card pressed long after it was sent still means the same.</summary>
internal static class CardButtons
{
    /// <summary>Raised when the data a button carries changes its shape; <c>0</c> or absent: before it was written.</summary>
    public const int DataVersion = 1;

    private const int LongestInRow = 28;
    private const int LongestTitle = 40;

    /// <summary>A button that says its words in the person's name.</summary>
    public static JsonObject Say(CardDialect dialect, string words, string? title = null)
    {
        var button = new JsonObject { ["type"] = dialect == CardDialect.Teams ? "Action.Execute" : "Action.Submit", ["title"] = title ?? words };
        if (title is not null)
        {
            button["tooltip"] = words;
        }

        if (dialect == CardDialect.WebChat)
        {
            button["data"] = words;
            return button;
        }

        button["verb"] = "say";
        button["data"] = new JsonObject { [BotFramework.Spoken.SayMember] = words, ["v"] = DataVersion };
        return button;
    }

    public static JsonObject Open(string title, string url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url };

    public static JsonObject Set(params JsonObject[] actions) => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) };

    /// <summary>Titles are cut, not wrapped: long ones get a row of their own, the longest a box to press in which the words may wrap.</summary>
    public static IEnumerable<JsonObject> Arranged(IEnumerable<JsonObject> buttons)
    {
        var all = buttons.ToArray();
        var longest = all.Select(button => button["title"]!.GetValue<string>().Length).DefaultIfEmpty(0).Max();
        return longest == 0 ? [] : longest <= LongestInRow ? [Set(all)] : all.Select(button => longest <= LongestTitle ? Set(button) : Box(button));
    }

    private static JsonObject Box(JsonObject button) => new()
    {
        ["type"] = "Container",
        ["style"] = "emphasis",
        ["spacing"] = "Small",
        ["items"] = new JsonArray(CardParts.Words(button["title"]!.GetValue<string>())),
        ["selectAction"] = button,
    };
}
