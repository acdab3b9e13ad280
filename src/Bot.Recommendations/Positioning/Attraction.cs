using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>Which buyers a position attracts, and which figures they will compare.</summary>
internal static class Attraction
{
    private static readonly ImmutableArray<(string Criterion, string Name)> Compared =
    [
        (Criteria.Moq, "minimum order"), (Criteria.LeadTime, "lead time"), (Criteria.UpfrontCost, "upfront cost"), (Criteria.QcBudget, "quality control"),
    ];

    public static ImmutableArray<CitedText> Of(Supplier supplier) =>
        [.. new[] { Buyers(supplier) }.Concat(Compared.Select(pair => Figures(supplier, pair.Criterion, pair.Name))).OfType<CitedText>()];

    private static CitedText? Buyers(Supplier supplier)
    {
        var citations = new CitationList();
        var quotes = supplier.SayOnce(supplier.Lead, Criteria.BestFor).Take(2).Select(claim => ReasonText.Quote(claim, citations, Voice.Suppliers)).ToImmutableArray();
        return quotes.IsEmpty ? null : new CitedText($"Buyers it attracts: {string.Join(", ", quotes)}.", citations.ToImmutable());
    }

    private static CitedText? Figures(Supplier supplier, string criterion, string name)
    {
        var citations = new CitationList();
        var quotes = supplier.SayOnce(supplier.Lead, criterion).Where(claim => claim.Figure is not null).Take(3)
            .Select(claim => ReasonText.Quote(claim, citations, Voice.Suppliers)).ToImmutableArray();
        return quotes.IsEmpty ? null : new CitedText($"They will compare your {name} with {string.Join(", ", quotes)}.", citations.ToImmutable());
    }
}
