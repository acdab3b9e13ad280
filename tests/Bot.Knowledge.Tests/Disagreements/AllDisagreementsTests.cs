using System.Collections.Immutable;
using Bot.Knowledge.Disagreements;

namespace Bot.Knowledge.Tests.Disagreements;

/// <summary>The disagreements of the five documents, numbered as in the inventory of the domain.</summary>
public sealed class AllDisagreementsTests
{
    private static readonly Lazy<ImmutableArray<Disagreement>> Found = new(() => AllDisagreements.Of(TheKnowledge.Base));

    public static TheoryData<string, string, string, string> Inventory => new()
    {
        { "D1", "OEM", "moq", "OtherIndustry" },
        { "D2", "ODM", "moq", "OtherIndustry" },
        { "D3", "CM", "moq", "OtherIndustry OnlyWords" },
        { "D4", "OEM", "upfront_cost", "OtherIndustry OtherScope" },
        { "D5", "ODM", "upfront_cost", "OtherIndustry Contradiction OnlyWords" },
        { "D6", "CM", "upfront_cost", "OnlyWords" },
        { "D7", "OEM ODM", "upfront_cost", "OtherIndustry OtherScope Overlap" },
        { "D8", "OEM", "lead_time", "OtherIndustry OtherScope" },
        { "D9", "ODM", "lead_time", "OtherIndustry OtherScope Contradiction" },
        { "D10", "CM", "lead_time", "OnlyWords" },
        { "D11", "CM", "design_ownership", "OnlyWords" },
        { "D12", "CM", "control", "OnlyWords" },
        { "D13", "CM", "services", "OnlyWords" },
        { "D14", "CM", "best_for", "OtherIndustry OnlyWords" },
        { "D15", "ODM", "ip_rights", "Contradiction OnlyWords" },
        { "D16", "ODM", "odm_development_cost", "Contradiction OnlyWords" },
        { "D17", "ODM", "customization", "OnlyWords WithinOneDocument" },
        { "D18", "OEM ODM", "business_risk ip_risk risk_allocation", "Apparent" },
        { "D19", "OEM", "best_for", "OtherIndustry OnlyWords" },
        { "D20", "CM", "models", "OnlyWords Silence" },
        { "D21", "ODM", "terminology", "OnlyWords Silence" },
        { "D22", "OEM ODM", "terminology", "OnlyWords" },
    };

    [Theory]
    [MemberData(nameof(Inventory))]
    public void Each_disagreement_of_the_inventory_is_found_with_its_kind(string number, string models, string criteria, string kinds)
    {
        var found = Found.Value.Where(d => string.Join(' ', d.Models) == models && string.Join(' ', d.Criteria) == criteria).ToList();

        Assert.True(found.Count == 1, number);
        Assert.Equal(kinds, string.Join(' ', found[0].Kinds));
        Assert.NotEmpty(found[0].Words);
    }

    [Fact]
    public void Beyond_the_inventory_only_two_more_overlaps_of_models_are_found_by_the_rule_of_D7()
    {
        var inventory = Inventory.Select(row => $"{row[1]} {row[2]}").ToHashSet();

        Assert.Equal(
            ["OEM ODM lead_time", "OEM ODM moq"],
            Found.Value.Select(d => $"{string.Join(' ', d.Models)} {string.Join(' ', d.Criteria)}").Where(d => !inventory.Contains(d)).Order());
    }

    [Fact]
    public void Silent_documents_are_named()
    {
        Assert.Equal(["suppliers-oem-odm", "toys-oem-odm"], Of("models").Silent.Order());
        Assert.Equal(4, Found.Value.Single(d => d.Criteria[0] == "terminology" && d.Models.Length == 1).Silent.Length);
    }

    [Fact]
    public void The_words_shown_stand_where_they_are_said_to() => Assert.All(
        Found.Value.SelectMany(d => d.Words),
        w => Assert.Equal(w.Quote, TheKnowledge.Base.Document(w.Document)!.Lines[w.Line - 1][w.Start..w.End]));

    [Fact]
    public void A_name_given_to_another_model_than_usual_contradicts()
    {
        var knowledge = TheKnowledge.WithDocuments(
            ("a.md", TheKnowledge.Document("ODM, also called private label, starts from the maker's own design.", "a")),
            ("b.md", TheKnowledge.Document("OEM, sometimes called private label, builds to your drawings.", "b"))).Knowledge!;

        var found = Assert.Single(AllDisagreements.Of(knowledge), d => d.Criteria[0] == "terminology");
        Assert.Contains(DisagreementKind.Contradiction, found.Kinds);
        Assert.Equal(["OEM", "ODM"], found.Models.Select(m => m.ToString()));
    }

    [Fact]
    public void Documents_that_say_the_same_do_not_disagree()
    {
        const string Body = "| Factor | OEM | ODM |\n|---|---|---|\n| MOQ | 500 units | 50 units |\n| Lead time | 3 months | 1 month |\n| IP | Buyer owns it | Factory owns it |";
        var knowledge = TheKnowledge.WithDocuments(("a.md", TheKnowledge.Document(Body, "a")), ("b.md", TheKnowledge.Document(Body, "b"))).Knowledge!;

        Assert.Empty(AllDisagreements.Of(knowledge));
    }

    private static Disagreement Of(string criterion) => Found.Value.Single(d => d.Criteria[0] == criterion);
}
