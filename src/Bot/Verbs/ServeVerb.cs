using System.CommandLine;
using Bot.Serving;
using Bot.Settings;

namespace Bot.Verbs;

/// <summary>The web host; also what <c>bot</c> does without a verb.</summary>
internal static class ServeVerb
{
    /// <summary>Adds the options of <c>serve</c> to a command and makes it serve.</summary>
    public static T AddTo<T>(T command)
        where T : Command
    {
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on (default {SettingsReader.DefaultUrl}).", HelpName = "URLS" };
        var data = new Option<string?>("--data") { Description = "Data folder (default ./data).", HelpName = "DIR" };
        command.Options.Add(urls);
        command.Options.Add(data);
        var folders = new FolderOptions(command);
        var settings = SettingKeys.All.Where(setting => setting.Key != "Data").Select(setting => AddSetting(command, setting)).ToArray();
        command.SetAction((parsed, cancellationToken) =>
        {
            var said = settings.Select(option => KeyValuePair.Create(option.Name[2..], parsed.GetValue(option)))
                .Append(KeyValuePair.Create("Data", parsed.GetValue(data)))
                .Append(KeyValuePair.Create("urls", parsed.GetValue(urls)))
                .Where(pair => pair.Value is not null);
            return BotServer.RunAsync(SettingsReader.Read(Configuration(said)), folders.Of(parsed), cancellationToken);
        });
        return command;
    }

    private static Option<string?> AddSetting(Command command, (string Key, string Meaning) setting)
    {
        var option = new Option<string?>("--" + setting.Key) { Description = setting.Meaning, HelpName = "VALUE" };
        command.Options.Add(option);
        return option;
    }

    /// <summary>Later sources win: appsettings.json beside the program, then here, the environment, what was said on the command line.</summary>
    private static IConfiguration Configuration(IEnumerable<KeyValuePair<string, string?>> said)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddEnvironmentVariables("ASPNETCORE_")
                .AddInMemoryCollection(said)
                .Build();
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException(exception.Message + ": " + exception.InnerException?.Message);
        }
    }
}
