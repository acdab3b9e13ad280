using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Positioning;

/// <summary>Why a model is lead, also or not: the supplier's words beside the documents'.</summary>
internal static class FitReasons
{
    private const int Most = 3;

    public static ImmutableArray<CitedText> Of(Supplier supplier, Model model)
    {
        var isFit = supplier.Fits[model] is not Fit.No;
        var reasons = supplier.Cues
            .Where(found => isFit ? PointsOf(found, model) > 0 : found.IsDenied && found.Cue.Points.GetValueOrDefault(model) > 0)
            .OrderByDescending(found => Math.Abs(PointsOf(found, model)))
            .Select(found => Reason(supplier, model, found)).Take(Most).ToImmutableArray();
        return reasons.IsEmpty && !isFit ? [Missing(supplier, model)] : reasons;
    }

    private static int PointsOf(FoundCue found, Model model) => (found.IsDenied ? found.Cue.Denied : found.Cue.Points).GetValueOrDefault(model);

    private static CitedText Reason(Supplier supplier, Model model, FoundCue found)
    {
        var citations = new CitationList();
        var claim = found.Cue.Cites.Select(criterion => supplier.Say(model, criterion).FirstOrDefault()).OfType<Claim>().FirstOrDefault();
        var start = found.IsDenied ? $"You deny that {found.Cue.Says} (“{found.Said}”)" : $"You say that {found.Cue.Says} (“{found.Said}”)";
        return claim is null
            ? new CitedText(start + ".", [])
            : new CitedText($"{start}; of {Names.Of(model)} the documents say {ReasonText.Quote(claim, citations, Voice.Suppliers)}.", citations.ToImmutable());
    }

    /// <summary>Nothing was said that the documents ask of this model.</summary>
    private static CitedText Missing(Supplier supplier, Model model)
    {
        var citations = new CitationList();
        var criterion = model is Model.CM ? Criteria.Services : Criteria.DesignOwnership;
        return supplier.Say(model, criterion).FirstOrDefault() is { } claim
            ? new CitedText($"You say nothing of what the documents mean by {Names.Of(model)}: {ReasonText.Quote(claim, citations, Voice.Suppliers)}.", citations.ToImmutable())
            : new CitedText($"Nothing you say points to {Names.Of(model)}.", []);
    }
}
