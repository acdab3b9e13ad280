using System.CommandLine;
using Bot.Serving;

namespace Bot.Verbs;

/// <summary>The web host; also what <c>bot</c> does without a verb.</summary>
internal static class ServeVerb
{
    /// <summary>Adds the options of <c>serve</c> to a command and makes it serve.</summary>
    public static T AddTo<T>(T command)
        where T : Command
    {
        var settings = new SettingOptions(command, listens: true);
        var folders = new FolderOptions(command);
        command.SetAction((parsed, cancellationToken) => BotServer.RunAsync(settings.Read(parsed), folders.Of(parsed), cancellationToken));
        return command;
    }
}
