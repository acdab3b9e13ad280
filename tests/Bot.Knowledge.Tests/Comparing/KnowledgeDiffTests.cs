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

    [Fact]
    public void The_evidence_page_plots_figures_and_keeps_markup_of_documents_inert()
    {
        var body = "| Factor | OEM | ODM |\n|---|---|---|\n| MOQ | <script>alert(1)</script> 300 pieces | 40 pieces |";
        var page = EvidencePage.Of(TheKnowledge.WithDocuments(("x.md", TheKnowledge.Document(body))).Knowledge!);
        var plot = page.Rows.Single(r => r.Criterion == "moq").Plot!;

        Assert.Contains("300 pieces", plot, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", plot, StringComparison.Ordinal);
        Assert.Equal(2, plot.Split("<line").Length - 1);
    }

    private static ImmutableArray<SourceFile> Edited(string before, string after) =>
    [
        .. TheKnowledge.Files.Select(f => f.Path == "documents/toys-oem-odm.md"
            ? f with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes.Span).Replace(before, after, StringComparison.Ordinal)) }
            : f),
    ];
}
