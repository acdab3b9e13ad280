using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Tests.Claims;

public sealed class TableClaimsTests
{
    [Fact]
    public void Every_cell_of_the_five_documents_is_a_claim()
    {
        Assert.Empty(TheKnowledge.Base.Unread);
        var quoted = TheKnowledge.Base.Claims.Select(c => (c.Document, c.Source.Line, c.Source.Quote)).ToHashSet();
        foreach (var row in TheKnowledge.Base.Passages.Where(p => p.Kind == Bot.Knowledge.Documents.PassageKind.TableRow))
        {
            foreach (var cell in row.Parts.Skip(1))
            {
                Assert.Contains((row.Document.Id, row.Line, cell.Of(row.Document.Lines[row.Line - 1])), quoted);
            }
        }
    }

    [Fact]
    public void Every_citation_quotes_exactly_what_stands_at_its_span()
    {
        foreach (var claim in TheKnowledge.Base.Claims)
        {
            var line = TheKnowledge.Base.Document(claim.Document)!.Lines[claim.Source.Line - 1];
            Assert.Equal(line[claim.Source.Start..claim.Source.End], claim.Source.Quote);
            Assert.DoesNotMatch(@"\[\d+\]", claim.Source.Quote);
        }
    }

    [Theory]
    [InlineData("suppliers-oem-odm", 21, Model.OEM, Criteria.UpfrontCost, "High ($5,000-$50,000+ for molds)")]
    [InlineData("toys-oem-odm", 22, Model.ODM, Criteria.LeadTime, "Shorter (2-4 weeks for customization + production)")]
    [InlineData("oem-odm-cm-compared", 26, Model.CM, Criteria.Moq, "Flexible based on agreement")]
    [InlineData("toys-oem-odm", 23, Model.OEM, Criteria.UpfrontCost, "Higher initial cost")]
    public void A_cell_becomes_a_claim_of_its_model_and_criterion(string document, int line, Model model, string criterion, string statement) =>
        Assert.Contains(
            TheKnowledge.Base.About(model, criterion),
            c => c.Document == document && c.Source.Line == line && c.Statement == statement);

    [Theory]
    [InlineData("ODM for low-volume testing", Model.ODM, new[] { Criteria.BestFor, Criteria.Moq })]
    [InlineData("OEM requires more rigorous QC", Model.OEM, new[] { Criteria.QcBudget })]
    [InlineData("OEM: Established brands; ODM: Startups", Model.OEM, new[] { Criteria.BestFor })]
    public void A_best_for_column_speaks_of_its_row_and_of_whom_a_model_suits(string quote, Model model, string[] criteria)
    {
        var claims = TheKnowledge.Base.Claims.Where(c => c.Source.Quote == quote && c.Model == model);

        Assert.Equal(criteria, claims.Select(c => c.Criterion));
    }
}
