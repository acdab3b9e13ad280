using System.CommandLine;
using Bot.Channels.Teams.Package;

namespace Bot.Verbs;

/// <summary><c>bot teams package</c>: the zip a Teams administrator uploads.</summary>
internal static class TeamsPackageVerb
{
    public static Command Create()
    {
        var appId = new Option<string>("--app-id") { Description = "Microsoft app id of the bot (a GUID).", Required = true, HelpName = "GUID" };
        var host = new Option<string>("--host") { Description = "The host people reach the bot at, for example bot.example.org.", Required = true, HelpName = "HOST" };
        var output = new Option<string>("--out") { Description = "The zip to write.", DefaultValueFactory = _ => "sourcing-assistant.zip", HelpName = "FILE" };
        var command = new Command("package", "The Teams app zip. Example: bot teams package --app-id 00000000-0000-0000-0000-000000000001 --host bot.example.org --out app.zip")
        {
            appId, host, output,
        };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(appId), parsed.GetRequiredValue(host), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Write(string appId, string host, string path)
    {
        if (!Guid.TryParse(appId, out var id))
        {
            throw new UsageException($"--app-id '{appId}' is no GUID");
        }

        try
        {
            using var zip = new MemoryStream();
            TeamsPackage.Write(zip, id, host);
            File.WriteAllBytes(path, zip.ToArray());
        }
        catch (FormatException exception)
        {
            throw new UsageException("--host " + exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write {path}: {exception.Message}");
        }

        Console.Out.WriteLine($"{path}: upload it in the Teams admin center under Manage apps, or in Teams under Apps, Manage your apps.");
        return ExitCode.Fine;
    }
}
