using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;

namespace Bot.Dialogs.Replies;

/// <summary>Everything somebody who takes over needs, on one line of JSON: the profile, what was left open, the advice and what was said.</summary>
public static class HandoffRecord
{
    // read by people in a log, never put into a page
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Conversation conversation, ImmutableArray<TranscriptLine> said)
    {
        var record = new JsonObject { ["slots"] = TurnJson.Slots(conversation.Profile) };
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

        record["said"] = new JsonArray([.. said.Select(line => new JsonObject { ["by"] = line.ByPerson ? "person" : "bot", ["text"] = line.Text })]);
        return record.ToJsonString(Readable);
    }
}
