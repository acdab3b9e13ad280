using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Serving;
using Bot.Storage;

namespace Bot.Verbs;

/// <summary><c>bot data export|erase --user ID</c>: what is kept of one person.</summary>
internal static class DataVerb
{
    public static Command Create() => new("data", "What is kept of one person. Example: bot data export --user dl_1234")
    {
        Verb("export", "Everything kept of one person, one JSON line per conversation. Example: bot data export --user dl_1234", ExportAsync),
        Verb("erase", "Erases everything kept of one person. Example: bot data erase --user dl_1234", EraseAsync),
    };

    private static Command Verb(string name, string description, Func<IPersonalData, string, CancellationToken, Task> run)
    {
        var command = new Command(name, description);
        var user = new Option<string>("--user") { Description = "The person's id on its channel.", HelpName = "ID", Required = true };
        command.Options.Add(user);
        var settings = new SettingOptions(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var said = settings.Read(parsed);
            await using var store = await StoreOpening.OpenAsync(said.Store, said.Host, cancellationToken);
            await run(store.PersonalData, parsed.GetValue(user)!, cancellationToken);
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task ExportAsync(IPersonalData data, string user, CancellationToken cancellationToken)
    {
        foreach (var record in await data.ExportAsync(user, cancellationToken))
        {
            Console.Out.WriteLine(JsonText.Of(new JsonObject
            {
                ["channel"] = record.Conversation.Channel,
                ["conversation"] = record.Conversation.Id,
                ["state"] = record.State.Json is { } state ? JsonNode.Parse(state) : null,
                ["log"] = new JsonArray([.. record.Log.Select(Entry)]),
                ["feedback"] = new JsonArray([.. record.Feedback.Select(Opinion)]),
            }));
        }
    }

    private static async Task EraseAsync(IPersonalData data, string user, CancellationToken cancellationToken)
    {
        var erased = await data.EraseAsync(user, cancellationToken);
        Console.Out.WriteLine($"erased {erased.Conversations} conversations with {erased.Entries} entries");
    }

    private static JsonNode Entry(LogEntry entry) => new JsonObject
    {
        ["sequence"] = entry.Sequence, ["author"] = entry.Author == Author.User ? "user" : "bot", ["at"] = entry.At, ["entry"] = JsonNode.Parse(entry.Json),
    };

    private static JsonNode Opinion(Feedback feedback) => new JsonObject
    {
        ["reply"] = feedback.ReplyActivityId, ["reaction"] = feedback.Reaction, ["text"] = feedback.Text, ["at"] = feedback.At,
    };
}
