using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Dialogs;
using Bot.Dialogs.Chats;
using Bot.Knowledge.Definitions;

namespace Bot.Verbs;

/// <summary><c>bot replay FILE…</c>: plays recorded conversations and says where a reply differs (exit 1).</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var command = new Command("replay", "Plays .chat conversations and says where a reply differs. Example: bot replay dialogs/conversations/*.chat");
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore };
        var accept = new Option<bool>("--accept") { Description = "Write what was really replied into the files." };
        command.Arguments.Add(files);
        var json = new Option<bool>("--json") { Description = "Print one line of JSON for each difference." };
        command.Options.Add(accept);
        command.Options.Add(json);
        var folders = new FolderOptions(command);
        command.SetAction(parsed => Replay(parsed.GetValue(files)!, parsed.GetValue(accept), parsed.GetValue(json) ? ReportJson : Report, WorldLoader.Require(folders.Of(parsed))));
        return command;
    }

    private static int Replay(string[] files, bool accept, Action<ChatOutcome> report, World world)
    {
        var scripts = files.Select(Read).ToList();
        var differing = 0;
        foreach (var script in scripts)
        {
            var outcome = ChatPlayer.Play(script, world);
            if (outcome.Differences.IsEmpty)
            {
                continue;
            }

            differing++;
            report(outcome);
            if (accept)
            {
                File.WriteAllText(script.Path, outcome.Accepted);
            }
        }

        (report == ReportJson ? Console.Error : Console.Out).WriteLine($"{scripts.Count} conversations played, {differing} {(accept ? "rewritten" : "differ")}");
        return differing == 0 || accept ? ExitCode.Fine : ExitCode.Negative;
    }

    private static ChatScript Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"the conversation '{file}' does not exist");
        }

        var problems = new List<Problem>();
        return ChatReader.Read(file, File.ReadAllText(file), problems) ?? throw new UsageException(string.Join('\n', problems));
    }

    private static void Report(ChatOutcome outcome)
    {
        foreach (var difference in outcome.Differences)
        {
            Console.Out.WriteLine($"{difference.Path}:{difference.Line} differs");
            Console.Out.WriteLine($"  expected: {difference.Expected ?? "(no reply)"}");
            Console.Out.WriteLine($"  replied:  {difference.Actual ?? "(no reply)"}");
        }
    }

    private static void ReportJson(ChatOutcome outcome)
    {
        foreach (var difference in outcome.Differences)
        {
            Console.Out.WriteLine(JsonText.Of(new JsonObject
            {
                ["file"] = difference.Path, ["line"] = difference.Line, ["expected"] = difference.Expected, ["replied"] = difference.Actual,
            }));
        }
    }
}
