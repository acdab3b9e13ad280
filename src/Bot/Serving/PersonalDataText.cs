using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Storage;

namespace Bot.Serving;

internal enum PersonalDataVerb { Export, Erase }

/// <summary>What <c>bot data</c> prints, whoever carries it out: the verb itself, or the process that holds the data folder.</summary>
internal static class PersonalDataText
{
    public static async Task WriteAsync(IPersonalData data, PersonalDataVerb verb, string user, TextWriter output, CancellationToken cancellationToken)
    {
        if (verb == PersonalDataVerb.Erase)
        {
            var erased = await data.EraseAsync(user, cancellationToken);
            await output.WriteLineAsync($"erased {erased.Conversations} conversations with {erased.Entries} entries");
            return;
        }

        foreach (var record in await data.ExportAsync(user, cancellationToken))
        {
            await output.WriteLineAsync(JsonText.Of(Record(record)));
        }
    }

    private static JsonObject Record(ConversationRecord record) => new()
    {
        ["channel"] = record.Conversation.Channel,
        ["conversation"] = record.Conversation.Id,
        ["state"] = record.State.Json is { } state ? JsonNode.Parse(state) : null,
        ["log"] = new JsonArray([.. record.Log.Select(Entry)]),
        ["feedback"] = new JsonArray([.. record.Feedback.Select(Opinion)]),
    };

    private static JsonNode Entry(LogEntry entry) => new JsonObject
    {
        ["sequence"] = entry.Sequence, ["author"] = entry.Author == Author.User ? "user" : "bot", ["at"] = entry.At, ["entry"] = JsonNode.Parse(entry.Json),
    };

    private static JsonNode Opinion(Feedback feedback) => new JsonObject
    {
        ["reply"] = feedback.ReplyActivityId, ["reaction"] = feedback.Reaction, ["text"] = feedback.Text, ["at"] = feedback.At,
    };
}
