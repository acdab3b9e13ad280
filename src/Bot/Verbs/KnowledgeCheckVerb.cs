using System.CommandLine;
using Bot.Definitions;
using Bot.Knowledge;
using Bot.Knowledge.Claims;

namespace Bot.Verbs;

/// <summary><c>bot knowledge check</c>: loads everything strictly and lists problems (exit 1), warnings and unread cells, then counts.</summary>
internal static class KnowledgeCheckVerb
{
    public static Command Create()
    {
        var command = new Command("check", "Loads everything strictly and lists each problem, warning and unread table cell. Example: bot knowledge check --knowledge knowledge");
        var folders = new FolderOptions(command);
        command.SetAction(parsed => Check(WorldLoader.Load(folders.Of(parsed)), Console.Out));
        return command;
    }

    private static int Check(WorldOutcome outcome, TextWriter output)
    {
        foreach (var problem in outcome.Problems)
        {
            output.WriteLine(problem);
        }

        foreach (var warning in outcome.Warnings)
        {
            output.WriteLine(warning with { Text = "warning: " + warning.Text });
        }

        if (outcome.Knowledge is { } knowledge)
        {
            PrintUnread(knowledge, output);
            PrintCounts(knowledge, output);
        }

        if (outcome.Problems.IsEmpty)
        {
            return ExitCode.Fine;
        }

        output.WriteLine($"{outcome.Problems.Length} {(outcome.Problems.Length == 1 ? "problem" : "problems")}");
        return ExitCode.Negative;
    }

    private static void PrintUnread(KnowledgeBase knowledge, TextWriter output)
    {
        foreach (var cell in knowledge.Unread)
        {
            output.WriteLine($"{cell.Path}:{cell.Line} unread \"{cell.Words}\": {cell.Reason}");
        }
    }

    private static void PrintCounts(KnowledgeBase knowledge, TextWriter output) =>
        output.WriteLine($"{knowledge.Documents.Length} documents, {knowledge.Passages.Length} passages, {knowledge.Claims.Length} claims, {Evidences.All(knowledge).Count(evidence => evidence.Disagrees)} disagreements, {knowledge.Unread.Length} unread cells");
}
