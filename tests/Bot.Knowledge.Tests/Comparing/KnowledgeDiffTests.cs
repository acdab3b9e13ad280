using System.Collections.Immutable;
using System.Text;
using Bot.Knowledge.Comparing;
using Bot.Knowledge.Definitions;

namespace Bot.Knowledge.Tests.Comparing;

public sealed class KnowledgeDiffTests
{
    [Fact]
    public void A_changed_figure_shows_as_a_changed_claim_and_changed_answers()
    {
        var after = TheKnowledge.Load(Edited("500-5000+", "600-5000+")).Knowledge!;
        var diff = KnowledgeDiff.Between(TheKnowledge.Base, after, TheKnowledge.Base.Questions);

        Assert.Equal(500, Assert.Single(diff.Removed).Figure!.Min);
        Assert.Equal(600, Assert.Single(diff.Added).Figure!.Min);
        Assert.Contains(diff.Answers, a => a.Question == "What is the typical MOQ for OEM?");
        Assert.DoesNotContain(diff.Answers, a => a.Question == "What are the five stages of OEM?");
    }

    [Fact]
    public void The_same_knowledge_changes_nothing() =>
        Assert.True(KnowledgeDiff.Between(TheKnowledge.Base, TheKnowledge.Load(TheKnowledge.Files).Knowledge!, TheKnowledge.Base.Questions).IsEmpty);

    private static ImmutableArray<SourceFile> Edited(string before, string after) =>
    [
        .. TheKnowledge.Files.Select(f => f.Path == "documents/toys-oem-odm.md"
            ? f with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes.Span).Replace(before, after, StringComparison.Ordinal)) }
            : f),
    ];
}
