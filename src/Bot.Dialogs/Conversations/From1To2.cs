using System.Text.Json.Nodes;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// Format 2 may hold the figure a question put to the documents, and what was tried in a what-if. State of format 1 holds neither and
/// reads as it is; the number alone changes, so that a build that knows format 1 only leaves state of format 2 alone.
/// </summary>
internal static class From1To2
{
    public static string Upgrade(string json)
    {
        var state = JsonNode.Parse(json)!.AsObject();
        state["format"] = 2;
        return state.ToJsonString();
    }
}
