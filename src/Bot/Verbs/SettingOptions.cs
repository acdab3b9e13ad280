using System.CommandLine;
using Bot.Settings;

namespace Bot.Verbs;

/// <summary><c>--data DIR</c>, <c>--urls URLS</c> and an option for every setting, put together with files and environment.</summary>
internal sealed class SettingOptions
{
    private readonly List<(string Key, Option<string?> Option)> _options = [];

    /// <param name="listens">The verb also listens: <c>--urls</c>.</param>
    public SettingOptions(Command command, bool listens = false)
    {
        Add(command, "Data", "--data", "Data folder (default ./data).", "DIR");
        if (listens)
        {
            Add(command, "urls", "--urls", $"Addresses to listen on (default {SettingsReader.DefaultUrl}).", "URLS");
        }

        foreach (var (key, meaning) in SettingKeys.All.Where(setting => setting.Key.Contains(':', StringComparison.Ordinal)))
        {
            Add(command, key, "--" + key, meaning, "VALUE");
        }
    }

    /// <summary>Later sources win: appsettings.json beside the program, then here, the environment, what was said on the command line.</summary>
    public BotSettings Read(ParseResult parsed)
    {
        var said = _options.Select(known => KeyValuePair.Create(known.Key, parsed.GetValue(known.Option))).Where(pair => pair.Value is not null);
        try
        {
            return SettingsReader.Read(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddEnvironmentVariables("ASPNETCORE_")
                .AddInMemoryCollection(said)
                .Build());
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException(exception.Message + ": " + exception.InnerException?.Message);
        }
    }

    private void Add(Command command, string key, string name, string meaning, string value)
    {
        var option = new Option<string?>(name) { Description = meaning, HelpName = value };
        command.Options.Add(option);
        _options.Add((key, option));
    }
}
