using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>Why a model is lead, also or not: the supplier's words beside the documents'.</summary>
internal static class FitReasons
{
    private const int Most = 3;

    public static ImmutableArray<CitedText> Of(Supplier supplier, Model model)
    {
        var isFit = supplier.Fits[model] is not Fit.No;
        var found = supplier.Cues
            .Where(found => isFit ? PointsOf(found, model) > 0 : found.IsDenied && found.Cue.Points.GetValueOrDefault(model) > 0)
            .OrderByDescending(found => Math.Abs(PointsOf(found, model))).Take(Most);
        var reasons = ImmutableArray.CreateBuilder<CitedText>();
        var quoted = new List<string>();
        foreach (var cue in found)
        {
            var claim = ClaimFor(supplier, model, cue.Cue, quoted);
            reasons.Add(Reason(model, cue, claim));
            quoted.AddRange(claim is null ? [] : [claim.Source.Quote]);
        }

        return reasons.Count == 0 && !isFit ? [Missing(supplier, model)] : reasons.ToImmutable();
    }

    /// <summary>What the documents say of just that, and was not quoted already.</summary>
    private static Claim? ClaimFor(Supplier supplier, Model model, Cue cue, List<string> quoted)
    {
        var said = cue.Cites.SelectMany(criterion => supplier.Say(model, criterion)).ToImmutableArray();
        var about = cue.About.SelectMany(phrase => said.Where(claim => phrase.IsIn(WordList.Of(claim.Source.Quote))));
        return about.Concat(said).FirstOrDefault(claim => !quoted.Contains(claim.Source.Quote, StringComparer.Ordinal));
    }

    private static int PointsOf(FoundCue found, Model model) => (found.IsDenied ? found.Cue.Denied : found.Cue.Points).GetValueOrDefault(model);

    private static CitedText Reason(Model model, FoundCue found, Claim? claim)
    {
        var citations = new CitationList();
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
