using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>Which buyers a position attracts, and which figures they will compare.</summary>
internal static class Attraction
{
    private const string General = "general";

    /// <summary>Where fewer documents give a figure, what the others say in words counts too: "flexible".</summary>
    private const int FewFigures = 2;

    private static readonly ImmutableArray<(string Criterion, string Name)> Compared =
    [
        (Criteria.Moq, "minimum order"), (Criteria.LeadTime, "lead time"), (Criteria.UpfrontCost, "upfront cost"), (Criteria.QcBudget, "quality control"),
    ];

    public static ImmutableArray<CitedText> Of(Supplier supplier) =>
        [.. new[] { Buyers(supplier) }.Concat(Compared.Select(pair => Figures(supplier, supplier.Lead, pair.Criterion))).OfType<CitedText>()];

    /// <summary>What buyers will hold against a figure of the supplier's, one statement per document; null when no document says any.</summary>
    public static CitedText? Figures(Supplier supplier, Model model, string criterion)
    {
        var name = Compared.FirstOrDefault(pair => string.Equals(pair.Criterion, criterion, StringComparison.Ordinal)).Name;
        if (name is null)
        {
            return null;
        }

        var citations = new CitationList();
        var own = string.Equals(criterion, Criteria.Moq, StringComparison.Ordinal) ? supplier.Minimum : null;
        var quotes = Claims(supplier, model, criterion)
            .Select(claim => ReasonText.Quote(claim, citations, Voice.Suppliers) + Aside(supplier, claim, own)).ToImmutableArray();
        var subject = own is null ? name : $"{name} of {Names.Amount(own.Units)}";
        return quotes.IsEmpty ? null : new CitedText($"They will compare your {subject} with {string.Join(", ", quotes)}.", citations.ToImmutable());
    }

    private static CitedText? Buyers(Supplier supplier)
    {
        var citations = new CitationList();
        var quotes = supplier.SayOnce(supplier.Lead, Criteria.BestFor).Take(2).Select(claim => ReasonText.Quote(claim, citations, Voice.Suppliers)).ToImmutableArray();
        return quotes.IsEmpty ? null : new CitedText($"Buyers it attracts: {string.Join(", ", quotes)}.", citations.ToImmutable());
    }

    /// <summary>Of the supplier's industry and in general; of other industries only when none is known, and named then.</summary>
    private static ImmutableArray<Claim> Claims(Supplier supplier, Model model, string criterion)
    {
        var said = supplier.Say(model, criterion).ToImmutableArray();
        var near = said.Where(claim => supplier.Industry is null || !IsForeign(supplier, claim)).ToImmutableArray();
        said = near.IsEmpty ? said : near;
        var figures = said.Where(claim => claim.Figure is not null).DistinctBy(claim => claim.Document, StringComparer.Ordinal).ToImmutableArray();
        return figures.Length >= FewFigures
            ? figures
            : [.. figures.Concat(said.Where(claim => !figures.Any(figure => string.Equals(figure.Document, claim.Document, StringComparison.Ordinal)))).DistinctBy(claim => claim.Document, StringComparer.Ordinal)];
    }

    private static bool IsForeign(Supplier supplier, Claim claim) =>
        !string.Equals(claim.Industry, General, StringComparison.Ordinal) && !string.Equals(claim.Industry, supplier.Industry, StringComparison.Ordinal);

    private static string Aside(Supplier supplier, Claim claim, OwnMinimum? own)
    {
        var asides = new[] { IsForeign(supplier, claim) ? $"for {claim.Industry}" : null, own is not null && claim.Figure is { } figure ? own.Beside(figure) : null }.OfType<string>().ToArray();
        return asides.Length == 0 ? "" : $" ({string.Join(", ", asides)})";
    }
}
