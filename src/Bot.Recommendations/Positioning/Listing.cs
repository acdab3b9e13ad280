using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>Listing text in which every claim is the supplier's own statement or cited.</summary>
internal static class Listing
{
    private const int MostStatements = 3;

    public static CitedText Of(Supplier supplier)
    {
        var citations = new CitationList();
        var title = supplier.Lead is Model.CM ? "Contract manufacturer" : $"{supplier.Lead} manufacturer";
        var also = supplier.Fits.Where(pair => pair.Value is Fit.Also).Select(pair => Names.Of(pair.Key)).ToImmutableArray();
        var statements = supplier.Cues
            .Where(found => !found.IsDenied && found.Cue.Points.Any(pair => pair.Value > 0 && supplier.Fits[pair.Key] is not Fit.No))
            .Select(found => found.Said).Distinct(StringComparer.Ordinal).Take(MostStatements).ToImmutableArray();
        var meaning = supplier.Say(supplier.Lead, supplier.Lead is Model.CM ? Criteria.Services : Criteria.DesignOwnership).FirstOrDefault();
        var parts = new List<string> { also.IsEmpty ? title : $"{title}, also {WayText.Join(also)}" };
        parts.AddRange(statements.Select(ReasonText.Capital));
        if (meaning is not null)
        {
            parts.Add($"{ReasonText.Capital(Names.Of(supplier.Lead))} in the trade's words: {ReasonText.Quote(meaning, citations, Voice.Suppliers)}");
        }

        return new CitedText(string.Join(". ", parts.Select(part => part.TrimEnd('.', '!', ','))) + ".", citations.ToImmutable());
    }
}
