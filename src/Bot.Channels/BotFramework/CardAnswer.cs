using System.Text.Json.Nodes;

namespace Bot.Channels.BotFramework;

/// <summary>The bodies that answer <c>adaptiveCard/action</c>; the HTTP status is 200 in every case.</summary>
internal static class CardAnswer
{
    /// <summary>A few words shown under the card.</summary>
    public static JsonObject Message(string text) => new()
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.activity.message",
        ["value"] = text,
    };

    public static JsonObject Error(string code, string message) => new()
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = code, ["message"] = message },
    };
}
