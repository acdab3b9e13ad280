using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Knowledge;
using Bot.Knowledge.Disagreements;

namespace Bot.Verbs;

/// <summary><c>bot knowledge check</c>: loads everything strictly and lists problems (exit 1), warnings and unread cells, then counts.</summary>
internal static class KnowledgeCheckVerb
{
    public static Command Create()
    {
        var command = new Command("check", "Loads everything strictly and lists each problem, warning and unread table cell. Example: bot knowledge check --knowledge knowledge");
        var json = new Option<bool>("--json") { Description = "Print one JSON line for each finding, then one with the counts." };
        command.Options.Add(json);
        var folders = new FolderOptions(command);
        command.SetAction(parsed =>
        {
            var outcome = WorldLoader.Load(folders.Of(parsed));
            if (parsed.GetValue(json))
            {
                PrintJson(outcome, Console.Out);
            }
            else
            {
                Print(outcome, Console.Out);
            }

            return outcome.Problems.IsEmpty ? ExitCode.Fine : ExitCode.Negative;
        });
        return command;
    }

    private static void Print(WorldOutcome outcome, TextWriter output)
    {
        foreach (var problem in outcome.Problems)
        {
            output.WriteLine(problem);
        }

        foreach (var warning in outcome.Warnings)
        {
            output.WriteLine(warning with { Text = "warning: " + warning.Text });
        }

        if (outcome.Readable is { } knowledge)
        {
            PrintUnread(knowledge, output);
            PrintCounts(knowledge, output);
        }

        if (!outcome.Problems.IsEmpty)
        {
            output.WriteLine($"{outcome.Problems.Length} {(outcome.Problems.Length == 1 ? "problem" : "problems")}");
        }
    }

    private static void PrintJson(WorldOutcome outcome, TextWriter output)
    {
        foreach (var line in outcome.Problems.Select(problem => Finding("problem", problem.File, problem.Line, problem.Text))
            .Concat(outcome.Warnings.Select(warning => Finding("warning", warning.File, warning.Line, warning.Text)))
            .Concat((outcome.Readable?.Unread ?? []).Select(cell => Finding("unread", cell.Path, cell.Line, $"\"{cell.Words}\": {cell.Reason}"))))
        {
            output.WriteLine(JsonText.Of(line));
        }

        output.WriteLine(JsonText.Of(new JsonObject
        {
            ["documents"] = outcome.Readable?.Documents.Length, ["passages"] = outcome.Readable?.Passages.Length,
            ["claims"] = outcome.Readable?.Claims.Length, ["disagreements"] = outcome.Readable is { } knowledge ? Disagreements(knowledge) : null,
            ["unread"] = outcome.Readable?.Unread.Length, ["problems"] = outcome.Problems.Length,
        }));
    }

    private static JsonObject Finding(string kind, string file, int line, string text) =>
        new() { ["kind"] = kind, ["file"] = file, ["line"] = line, ["text"] = text };

    // What only looks like one is none.
    private static int Disagreements(KnowledgeBase knowledge) => AllDisagreements.Of(knowledge).Count(disagreement => !disagreement.IsApparent);

    private static void PrintUnread(KnowledgeBase knowledge, TextWriter output)
    {
        foreach (var cell in knowledge.Unread)
        {
            output.WriteLine($"{cell.Path}:{cell.Line} unread \"{cell.Words}\": {cell.Reason}");
        }
    }

    private static void PrintCounts(KnowledgeBase knowledge, TextWriter output) =>
        output.WriteLine($"{knowledge.Documents.Length} documents, {knowledge.Passages.Length} passages, {knowledge.Claims.Length} claims, {Disagreements(knowledge)} disagreements, {knowledge.Unread.Length} unread cells");
}
