using System.CommandLine;
using Bot.Serving;
using Bot.Settings;

namespace Bot.Verbs;

/// <summary><c>bot data export|erase --user ID</c>: what is kept of one person, also while the bot runs.</summary>
internal static class DataVerb
{
    public static Command Create() => new("data", "What is kept of one person. Example: bot data export --user dl_1234")
    {
        Verb("export", "Everything kept of one person, one JSON line per conversation. Example: bot data export --user dl_1234", PersonalDataVerb.Export),
        Verb("erase", "Erases everything kept of one person. Example: bot data erase --user dl_1234", PersonalDataVerb.Erase),
    };

    private static Command Verb(string name, string description, PersonalDataVerb verb)
    {
        var command = new Command(name, description);
        var user = new Option<string>("--user") { Description = "The person's id on its channel.", HelpName = "ID", Required = true };
        command.Options.Add(user);
        var settings = new SettingOptions(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await RunAsync(settings.Read(parsed), verb, parsed.GetValue(user)!, cancellationToken);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>A SQLite folder belongs to one process: when that is a running bot, it is asked.</summary>
    private static async Task RunAsync(BotSettings said, PersonalDataVerb verb, string user, CancellationToken cancellationToken)
    {
        if (said.Store.Kind == StoreKind.Sqlite && await DataDoor.TryAskAsync(said.Host.DataFolder, verb, user, Console.Out, cancellationToken))
        {
            return;
        }

        await using var store = await StoreOpening.OpenAsync(said.Store, said.Host, cancellationToken);
        try
        {
            await PersonalDataText.WriteAsync(store.PersonalData, verb, user, Console.Out, cancellationToken);
        }
        catch (Storage.StoreUnavailableException outage)
        {
            throw new UsageException(outage.Message);
        }
    }
}
