using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;

namespace Bot.Verbs;

/// <summary><c>bot knowledge check|claims|evidence|disagreements|version|diff</c>.</summary>
internal static class KnowledgeVerb
{
    public static Command Create() => new("knowledge", "What the documents say, and whether they can be read. Example: bot knowledge check")
    {
        KnowledgeCheckVerb.Create(),
        KnowledgeListVerbs.Claims(),
        KnowledgeListVerbs.Evidence(),
        KnowledgeListVerbs.Disagreements(),
        KnowledgeDiffVerb.Create(),
        Version(),
    };

    private static Command Version()
    {
        var command = new Command("version", "The hash that names this knowledge: same hash, same answers. Example: bot knowledge version");
        var json = new Option<bool>("--json") { Description = "Print one line of JSON." };
        command.Options.Add(json);
        var folders = new FolderOptions(command);
        command.SetAction(parsed =>
        {
            var hash = WorldLoader.Require(folders.Of(parsed)).Knowledge.Hash;
            Console.Out.WriteLine(parsed.GetValue(json) ? JsonText.Of(new JsonObject { ["knowledge"] = hash }) : hash);
        });
        return command;
    }
}
