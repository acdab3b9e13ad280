using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;

namespace Bot.Dialogs.Replies;

/// <summary>Everything somebody who takes over needs, as JSON: the profile, what was left open, the advice and what was said.</summary>
public static class HandoffRecord
{
    // read by people in an export or at their own desk, never put into a page
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As it is kept in the conversation's log, which itself tells what was said.</summary>
    public static string Write(Conversation conversation)
    {
        var record = new JsonObject();
        Describe(conversation, record);
        return record.ToJsonString(Readable);
    }

    /// <summary>As it leaves: with whose conversation it is and what was said.</summary>
    public static string Write(string channel, string id, Conversation conversation, ImmutableArray<TranscriptLine> said)
    {
        var record = new JsonObject { ["channel"] = channel, ["conversation"] = id };
        Describe(conversation, record);
        record["said"] = new JsonArray([.. said.Select(line => new JsonObject { ["by"] = line.ByPerson ? "person" : "bot", ["text"] = line.Text })]);
        return record.ToJsonString(Readable);
    }

    private static void Describe(Conversation conversation, JsonObject record)
    {
        record["slots"] = TurnJson.Slots(conversation.Profile);
        if (!conversation.Known.Skipped.IsEmpty)
        {
            record["leftOpen"] = new JsonArray([.. conversation.Known.Skipped.Select(slot => JsonValue.Create(SlotNames.Of(slot)))]);
        }

        if (conversation.Advice?.Winner is { } winner)
        {
            record["advised"] = winner.ToString();
        }

        if (conversation.Supplier is { } supplier)
        {
            record["supplier"] = supplier;
        }
    }
}
