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

    /// <summary>Buttons whose titles would be cut when they stand in one row: each gets a row of its own.</summary>
    public static IEnumerable<JsonObject> Arranged(IEnumerable<JsonObject> buttons)
    {
        var all = buttons.ToArray();
        return all.Length == 0 ? []
            : Array.Exists(all, button => button["title"]!.GetValue<string>().Length > LongestInRow) ? all.Select(button => Set(button))
            : [Set(all)];
    }
}
