using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Tests.Claims;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData(Model.OEM, Criteria.Moq, Accord.FiguresDiffer)]
    [InlineData(Model.ODM, Criteria.Moq, Accord.FiguresDiffer)]
    [InlineData(Model.CM, Criteria.Moq, Accord.FigureAgainstWords)]
    [InlineData(Model.OEM, Criteria.UpfrontCost, Accord.FiguresDiffer)]
    [InlineData(Model.ODM, Criteria.UpfrontCost, Accord.FigureAgainstWords)]
    [InlineData(Model.CM, Criteria.UpfrontCost, Accord.FigureAgainstWords)]
    [InlineData(Model.OEM, Criteria.LeadTime, Accord.FiguresDiffer)]
    [InlineData(Model.ODM, Criteria.LeadTime, Accord.FiguresDiffer)]
    [InlineData(Model.CM, Criteria.LeadTime, Accord.WordsContradict)]
    [InlineData(Model.CM, Criteria.DesignOwnership, Accord.WordsContradict)]
    [InlineData(Model.CM, Criteria.Control, Accord.WordsDiffer)]
    [InlineData(Model.CM, Criteria.Services, Accord.WordsDiffer)]
    [InlineData(Model.CM, Criteria.BestFor, Accord.WordsDiffer)]
    [InlineData(Model.ODM, Criteria.IpRights, Accord.WordsContradict)]
    [InlineData(Model.ODM, Criteria.OdmDevelopmentCost, Accord.WordsContradict)]
    [InlineData(Model.ODM, Criteria.Customization, Accord.WordsDiffer)]
    [InlineData(Model.OEM, Criteria.BestFor, Accord.WordsDiffer)]
    public void The_disagreements_of_the_documents_are_found(Model model, string criterion, Accord accord) =>
        Assert.Equal(accord, Of(model, criterion).Accord);

    [Theory]
    [InlineData(Model.OEM, Criteria.DesignOwnership)]
    [InlineData(Model.ODM, Criteria.DesignOwnership)]
    [InlineData(Model.OEM, Criteria.Customization)]
    public void What_all_five_documents_agree_on_is_agreement(Model model, string criterion)
    {
        Assert.Equal(Accord.Agree, Of(model, criterion).Accord);
        Assert.Equal(5, Of(model, criterion).Documents.Length);
    }

    [Theory]
    [InlineData(Model.ODM, Criteria.QcBudget)]
    [InlineData(Model.OEM, Criteria.RiskAllocation)]
    [InlineData(Model.OEM, Criteria.BusinessRisk)]
    [InlineData(Model.OEM, Criteria.Workflow)]
    public void What_one_document_says_is_marked_as_single(Model model, string criterion) => Assert.True(Of(model, criterion).IsSingleSource);

    [Fact]
    public void Three_kinds_of_risk_stay_three_criteria_and_none_disagrees()
    {
        string[] risks = [Criteria.IpRisk, Criteria.BusinessRisk, Criteria.RiskAllocation];

        Assert.All(risks, r => Assert.False(Of(Model.OEM, r).Disagrees || Of(Model.ODM, r).Disagrees));
    }

    [Fact]
    public void What_the_figures_share_is_the_stretch_they_all_allow()
    {
        Assert.Equal((500m, 500m), (Of(Model.ODM, Criteria.Moq).Shared!.Min, Of(Model.ODM, Criteria.Moq).Shared!.Max));
        Assert.Null(Of(Model.ODM, Criteria.LeadTime).Shared);
    }

    [Fact]
    public void Figures_that_count_different_things_say_so()
    {
        Assert.True(Of(Model.OEM, Criteria.UpfrontCost).Explanations.HasFlag(Explanations.OtherScope));
        Assert.True(Of(Model.OEM, Criteria.UpfrontCost).Explanations.HasFlag(Explanations.OtherIndustry));
    }

    private static Evidence Of(Model model, string criterion) =>
        Evidences.All(TheKnowledge.Base).Single(e => e.Model == model && e.Criterion == criterion);
}
