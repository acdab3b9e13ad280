using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>The positioning in short, plain English.</summary>
internal static class PositioningText
{
    public static string Of(
        Supplier supplier, ImmutableArray<ModelFit> positions, ImmutableArray<Correction> corrections, ImmutableArray<CitedText> attracts, CitationList citations)
    {
        var also = positions.Where(position => position.Fit is Fit.Also).Select(position => Names.Of(position.Model)).ToImmutableArray();
        var parts = new List<string>
        {
            $"**Present yourself as {(supplier.Lead is Bot.Knowledge.Claims.Model.CM ? "a contract manufacturer" : $"an {supplier.Lead} supplier")}{(also.IsEmpty ? "" : $", and also for {WayText.Join(also)}")}.**",
        };
        parts.AddRange(corrections.Select(correction => Cited(correction.Text, citations)));
        foreach (var position in positions.Where(position => position.Fit is not Fit.No && !position.Reasons.IsEmpty))
        {
            parts.Add($"Why {Names.Of(position.Model)}:\n" + string.Join('\n', position.Reasons.Select(reason => "- " + Cited(reason, citations))));
        }

        if (!attracts.IsEmpty)
        {
            parts.Add("Whom it attracts:\n" + string.Join('\n', attracts.Take(3).Select(line => "- " + Cited(line, citations))));
        }

        return string.Join("\n\n", parts);
    }

    private static string Cited(CitedText text, CitationList citations) => Renumbering.Of(text.Text, text.Citations, citations);
}
