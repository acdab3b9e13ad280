using System.CommandLine;
using Bot.Definitions;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Comparing;
using Bot.Knowledge.Disagreements;
using Bot.Knowledge.Json;
using Bot.Terminal;

namespace Bot.Verbs;

/// <summary><c>bot knowledge claims|evidence|disagreements</c>: everything the documents were understood to say.</summary>
internal static class KnowledgeListVerbs
{
    public static Command Claims() => Create(
        "claims", "Every claim of every document. Example: bot knowledge claims --json",
        knowledge => knowledge.Claims.Select(ClaimJson.Of),
        PrintClaims);

    public static Command Evidence() => Create(
        "evidence", "What the documents say on each model and criterion, and where they differ. Example: bot knowledge evidence",
        EvidenceJson.All,
        PrintEvidence);

    public static Command Disagreements() => Create(
        "disagreements", "What the documents do not say alike, how, and where. Example: bot knowledge disagreements",
        knowledge => AllDisagreements.Of(knowledge).Select(DisagreementJson.Of),
        PrintDisagreements);

    private static Command Create(string name, string description, Func<KnowledgeBase, IEnumerable<string>> lines, Action<KnowledgeBase> print)
    {
        var command = new Command(name, description);
        var json = new Option<bool>("--json") { Description = "Print JSON lines." };
        command.Options.Add(json);
        var folders = new FolderOptions(command);
        command.SetAction(parsed =>
        {
            var knowledge = WorldLoader.Require(folders.Of(parsed)).Knowledge;
            if (parsed.GetValue(json))
            {
                using var output = TextVerb.Output();
                foreach (var line in lines(knowledge))
                {
                    output.WriteLine(line);
                }
            }
            else
            {
                print(knowledge);
            }
        });
        return command;
    }

    private static void PrintClaims(KnowledgeBase knowledge) => TextTable.Print(
        ["model", "criterion", "words", "document", "line"],
        knowledge.Claims.Select(claim => new[] { claim.Model.ToString(), claim.Criterion, claim.Statement, claim.Document, $"{claim.Source.Line}" }),
        Console.Out);

    private static void PrintEvidence(KnowledgeBase knowledge) => TextTable.Print(
        ["model", "criterion", "documents", "they", "words"],
        Evidences.All(knowledge).Select(evidence => new[]
        {
            evidence.Model.ToString(), evidence.Criterion, $"{evidence.Documents.Length}", EvidenceWords.Of(evidence),
            string.Join('\n', evidence.Claims.Select(claim => $"{claim.Statement} ({claim.Document}:{claim.Source.Line})")),
        }),
        Console.Out);

    private static void PrintDisagreements(KnowledgeBase knowledge) => TextTable.Print(
        ["criterion", "models", "how", "in words", "where"],
        AllDisagreements.Of(knowledge).Select(found => new[]
        {
            string.Join('\n', found.Criteria), string.Join(", ", found.Models), string.Join('\n', found.Kinds.Select(EvidenceWords.Of)), found.Remark,
            string.Join('\n', found.Words.Select(words => $"{words.Document}:{words.Line}").Concat(found.Silent.Select(id => $"silent: {id}"))),
        }),
        Console.Out);
}
