using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Comparing;
using Bot.Knowledge.Json;

namespace Bot.Verbs;

/// <summary><c>bot knowledge diff DIR</c>: which claims and which answers of the question set change if DIR were the knowledge.</summary>
internal static class KnowledgeDiffVerb
{
    public static Command Create()
    {
        var command = new Command("diff", "What would change if DIR were the knowledge (exit 1 when anything does). Example: bot knowledge diff ../new-knowledge");
        var other = new Argument<string>("DIR");
        var json = new Option<bool>("--json") { Description = "Print one line of JSON." };
        command.Arguments.Add(other);
        command.Options.Add(json);
        var folders = new FolderOptions(command);
        command.SetAction(parsed =>
        {
            var now = folders.Of(parsed);
            var before = WorldLoader.Require(now).Knowledge;
            var after = WorldLoader.Require(DefinitionFolders.Find(parsed.GetValue(other), now.Dialogs)).Knowledge;
            var diff = KnowledgeDiff.Between(before, after, before.Questions);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(diff)));
            }
            else
            {
                Print(diff);
            }

            return diff.IsEmpty ? ExitCode.Fine : ExitCode.Negative;
        });
        return command;
    }

    private static void Print(KnowledgeDiff diff)
    {
        foreach (var claim in diff.Removed)
        {
            Console.Out.WriteLine($"- {Line(claim)}");
        }

        foreach (var claim in diff.Added)
        {
            Console.Out.WriteLine($"+ {Line(claim)}");
        }

        foreach (var change in diff.Answers)
        {
            Console.Out.WriteLine($"\n? {change.Question}\n  before: {Indented(change.Before.Text)}\n  after:  {Indented(change.After.Text)}");
        }

        Console.Out.WriteLine($"{diff.Removed.Length} claims removed, {diff.Added.Length} added, {diff.Answers.Length} answers changed");
    }

    private static string Line(Claim claim) => $"{claim.Model} {claim.Criterion}: “{claim.Statement}” ({claim.Document}:{claim.Source.Line})";

    private static string Indented(string text) => text.Replace("\n", "\n          ", StringComparison.Ordinal);

    private static JsonObject Json(KnowledgeDiff diff) => new()
    {
        ["removed"] = new JsonArray([.. diff.Removed.Select(claim => JsonNode.Parse(ClaimJson.Of(claim)))]),
        ["added"] = new JsonArray([.. diff.Added.Select(claim => JsonNode.Parse(ClaimJson.Of(claim)))]),
        ["answers"] = new JsonArray([.. diff.Answers.Select(change => new JsonObject
        {
            ["question"] = change.Question, ["before"] = change.Before.Text, ["after"] = change.After.Text,
        })]),
    };
}
