using System.Collections.Immutable;
using System.Text;
using Bot.Dialogs.Definitions;
using Bot.Knowledge.Definitions;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Definitions;

public sealed class DialogLoaderTests
{
    private static readonly ImmutableArray<SourceFile> Files = RepositoryFiles.Folder("dialogs");

    [Fact]
    public void The_definitions_of_the_repository_have_no_problem()
    {
        var problems = new List<Problem>();

        var dialogs = DialogLoader.Load(Files, problems);

        Assert.Empty(problems);
        Assert.Equal(["buyer", "questions", "supplier"], dialogs!.Flows.Select(flow => flow.Id));
    }

    [Theory]
    [InlineData("flows/buyer.yaml", "slot: product", "slot: colour", "unknown slot 'colour'")]
    [InlineData("flows/buyer.yaml", "kind: advise", "kind: sing", "unknown kind of step 'sing'")]
    [InlineData("flows/buyer.yaml", "    kind: advise", "    kind: attend", "can never be reached")]
    [InlineData("flows/buyer.yaml", "opens:", "opns:", "unknown key 'opns'")]
    [InlineData("flows/supplier.yaml", "id: supplier", "id: seller", "flow 'supplier' is missing")]
    [InlineData("wording.yaml", "welcomeBack:", "welcomeBak:", "text 'welcomeBack' is missing or empty")]
    [InlineData("wording.yaml", "{standing}", "{facts}", "unknown placeholder {facts} in 'welcomeBack'")]
    [InlineData("slots.yaml", "budget:\n", "money:\n", "slot 'budget' is missing")]
    [InlineData("slots.yaml", "value: high", "value: very-high", "has no value that fits 'ipSensitivity'")]
    [InlineData("phrases.yaml", "request: compare", "request: shout", "unknown request 'shout'")]
    [InlineData("terms.yaml", "text:", "txt:", "unknown key 'txt'")]
    public void A_mistake_is_reported_with_its_file(string path, string right, string wrong, string expected)
    {
        var problems = new List<Problem>();

        var dialogs = DialogLoader.Load(Replace(path, right, wrong), problems);

        Assert.Null(dialogs);
        Assert.Contains(problems, problem => problem.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_is_reported_with_its_line()
    {
        var problems = new List<Problem>();

        DialogLoader.Load(Replace("flows/buyer.yaml", "slot: product", "slot: colour"), problems);

        Assert.Contains(problems, problem => problem is { File: "flows/buyer.yaml", Line: 9 });
    }

    [Fact]
    public void New_wording_changes_the_hash_but_not_the_hash_of_the_flows()
    {
        var before = DialogLoader.Load(Files, [])!;
        var after = DialogLoader.Load(Replace("wording.yaml", "I stop here.", "I stop."), [])!;

        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Equal(before.FlowsHash, after.FlowsHash);
    }

    private static ImmutableArray<SourceFile> Replace(string path, string right, string wrong)
    {
        var file = Files.Single(f => string.Equals(f.Path, path, StringComparison.Ordinal));
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var mistaken = text[..at] + wrong + text[(at + right.Length)..];
        return Files.Replace(file, new SourceFile(path, Encoding.UTF8.GetBytes(mistaken)));
    }
}
