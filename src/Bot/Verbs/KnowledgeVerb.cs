using System.CommandLine;
using Bot.Definitions;
using Bot.Knowledge;

namespace Bot.Verbs;

/// <summary><c>bot knowledge check|claims|evidence|version|diff</c>.</summary>
internal static class KnowledgeVerb
{
    public static Command Create() => new("knowledge", "What the documents say, and whether they can be read. Example: bot knowledge check")
    {
        KnowledgeCheckVerb.Create(),
        KnowledgeListVerbs.Claims(),
        KnowledgeListVerbs.Evidence(),
        KnowledgeDiffVerb.Create(),
        Version(),
    };

    private static Command Version()
    {
        var command = new Command("version", "The hash that names this knowledge: same hash, same answers. Example: bot knowledge version");
        var folders = new FolderOptions(command);
        command.SetAction(parsed => Print(WorldLoader.Require(folders.Of(parsed)).Knowledge));
        return command;
    }

    private static int Print(KnowledgeBase knowledge)
    {
        Console.Out.WriteLine(knowledge.Hash);
        return ExitCode.Fine;
    }
}
