using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Tests.Claims;

public sealed class OddTablesTests
{
    [Theory]
    [InlineData("| # | Topic | Turnkey | White label |\n|--|--|--|--|\n| 1 | Minimum order | 8,000 pcs | 60 pcs |", "CM moq 8000-8000", "ODM moq 60-60")]
    [InlineData("| | OEM | ODM |\n|--|--|--|\n| Delivery time (weeks) | 12-16 | 4 |", "OEM lead_time 12-16", "ODM lead_time 4-4")]
    [InlineData("| Model | Setup cost (USD) | MOQ (units) |\n|--|--|--|\n| OEM | 4,000 | 900 |\n| ODM | 500 | 80 |", "OEM upfront_cost 4000-4000", "OEM moq 900-900", "ODM upfront_cost 500-500", "ODM moq 80-80")]
    [InlineData("Some text right above the table.\n| Factor | OEM | ODM |\n|--|--|--|\n| MOQ | 300+ | 50 |\nAnd text right under it.", "OEM moq 300-", "ODM moq 50-50")]
    [InlineData("| Factor | OEM | ODM |\n|--|--|--|\n| **MOQ**[^1] | 1,200 units [3] | |", "OEM moq 1200-1200")]
    [InlineData("| Factor | OEM and ODM |\n|--|--|\n| Lead time | 2-3 months |", "OEM lead_time 2-3", "ODM lead_time 2-3")]
    [InlineData("## OEM\n\n| What | How much |\n|--|--|\n| Minimum order quantity | 700 units |\n| Time to market | 5 months |", "OEM moq 700-700", "OEM lead_time 5-5")]
    [InlineData("## Minimum order\n\n- OEM: 2,500 units\n- ODM: 150 units\n- CM: negotiable", "OEM moq 2500-2500", "ODM moq 150-150", "CM moq")]
    [InlineData("OEM minimums start at 2,000 pieces, while private label starts at 300 pieces.", "OEM moq 2000-", "ODM moq 300-")]
    [InlineData("ODM is quick. It has a lead time of 3 weeks and an upfront cost of about $900.", "ODM lead_time 3-3", "ODM upfront_cost 900-900")]
    [InlineData("| Factor | OEM | Notes | ODM |\n|--|--|--|--|\n| Unit price | $4-$6 | at scale | $7 |", "OEM unit_cost 4-6", "ODM unit_cost 7-7")]
    [InlineData("| Factor | OEM |\n|--|--|\n| Cost | $3.20 per unit |", "OEM unit_cost 3.20-3.20")]
    [InlineData("| Topic | What buyers hear |\n|--|--|\n| Minimum order | OEM: 2,000-6,000 pcs; ODM: 144 pcs |\n| Lead time | OEM 12 weeks, ODM 3 weeks |\n| Kiln | 4 m |", "OEM moq 2000-6000", "ODM moq 144-144", "OEM lead_time 12-12", "ODM lead_time 3-3")]
    [InlineData("| | OEM | ODM |\n|--|--|--|\n| Sampling time | 14 days | 3 days |\n| Lead time | - 8 weeks<br>- less in spring | <b>3</b> weeks |", "OEM lead_time 8-8", "ODM lead_time 3-3")]
    [InlineData("**How long does it take?**\n\n- OEM – 90 to 120 days\n- ODM – 25 days after approval of the artwork", "OEM lead_time 90-120", "ODM lead_time 25-25")]
    [InlineData("| Model | Toys | Mirrors |\n|--|--|--|\n| OEM | 700 units | 900 units |", "")]
    public void Tables_and_sentences_of_any_shape_become_figures(string body, params string[] expected)
    {
        var claims = TheKnowledge.WithDocuments(("odd.md", TheKnowledge.Document(body))).Knowledge!.Claims;

        Assert.Equal(expected.Where(e => e.Contains('-', StringComparison.Ordinal)).Order(), claims.Where(c => c.Figure is not null).Select(Show).Distinct().Order());
        Assert.All(expected.Where(e => e.Length > 0 && !e.Contains('-', StringComparison.Ordinal)), e => Assert.Contains(claims, c => Show(c) == e));
    }

    [Theory]
    [InlineData("In 2017 OEM factories asked for 1,500 pieces. Until 2018 ODM minimums stood at 1,000 units.")]
    [InlineData("One founder told us that her OEM order of 900 pieces took seven months and cost $4,000.")]
    [InlineData("OEM samples cost $40 and arrive within two weeks. Repeat ODM orders: 400 pieces.")]
    [InlineData("A container holds 9,000 units and the plant has 300 workers. OEM is common.")]
    [InlineData("Since 1998 the plant has made OEM parts for 40 brands in 12 countries.")]
    [InlineData("| Container | OEM crates |\n|--|--|\n| 20 ft | 180 |")]
    [InlineData("ODM saves up to 30% and the catalogue lists 5,000 items.")]
    public void Figures_that_answer_no_criterion_become_no_claims(string body) =>
        Assert.Empty(TheKnowledge.WithDocuments(("odd.md", TheKnowledge.Document(body))).Knowledge!.Claims.Where(c => c.Figure is not null).Select(Show));

    private static string Show(Claim claim) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{claim.Model} {claim.Criterion}{(claim.Figure is { } f ? $" {f.Min}-{f.Max}" : "")}");
}
