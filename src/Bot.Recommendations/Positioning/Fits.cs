using System.Collections.Immutable;
using Bot.Knowledge.Claims;

namespace Bot.Recommendations.Positioning;

/// <summary>From cues to lead, also and no.</summary>
internal static class Fits
{
    private const int EnoughForLead = 1500;
    private const int EnoughForAlso = 3000;
    private const int EnoughForChain = 3000;

    /// <summary>Fit per model; nobody leads when too little was said.</summary>
    public static ImmutableSortedDictionary<Model, Fit> Of(ImmutableArray<FoundCue> cues)
    {
        var scores = Enum.GetValues<Model>().ToImmutableSortedDictionary(model => model, model => ScoreOf(cues, model));
        var enough = scores.Where(pair => pair.Value >= (pair.Key is Model.CM ? EnoughForChain : EnoughForLead) && IsClaimed(cues, pair.Key)).ToImmutableArray();
        if (enough.IsEmpty)
        {
            return scores.ToImmutableSortedDictionary(pair => pair.Key, _ => Fit.No);
        }

        var lead = Lead(enough, scores);
        return scores.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Key == lead ? Fit.Lead : IsAlso(pair, lead, cues) ? Fit.Also : Fit.No);
    }

    /// <summary>Nothing said weighs more than a hint.</summary>
    public static bool AreThin(ImmutableArray<FoundCue> cues) => Enum.GetValues<Model>().All(model => ScoreOf(cues, model) <= EnoughForLead);

    /// <summary>Shipping and packing alone could be a forwarder's: whoever buys or runs the whole is more.</summary>
    public static bool TellOfChain(ImmutableArray<FoundCue> cues) =>
        cues.Any(cue => !cue.IsDenied && cue.Cue.Id is "chain-whole" or "chain-one-stop" or "chain-sourcing" or "sales-only");

    /// <summary>Whoever is handed a design is to make it.</summary>
    public static bool TellOfDesigns(ImmutableArray<FoundCue> cues) => cues.Any(cue => !cue.IsDenied && cue.Cue.Id is "customer-designs");

    /// <summary>What is denied of one model alone makes no other: somebody who takes no drawings need not have designs.</summary>
    private static bool IsClaimed(ImmutableArray<FoundCue> cues, Model model) =>
        cues.Any(cue => !cue.IsDenied && cue.Cue.Points.GetValueOrDefault(model) > 0);

    public static int ScoreOf(ImmutableArray<FoundCue> cues, Model model) =>
        cues.Sum(cue => (cue.IsDenied ? cue.Cue.Denied : cue.Cue.Points).GetValueOrDefault(model));

    /// <summary>
    /// Whoever runs the chain for buyers' designs is a contract manufacturer even though the designs are the buyers'; with
    /// designs of one's own, the designs decide.
    /// </summary>
    private static Model Lead(ImmutableArray<KeyValuePair<Model, int>> enough, ImmutableSortedDictionary<Model, int> scores) =>
        enough.Any(pair => pair.Key is Model.CM) && scores[Model.ODM] < EnoughForAlso
            ? Model.CM
            : enough.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).First().Key;

    private static bool IsAlso(KeyValuePair<Model, int> pair, Model lead, ImmutableArray<FoundCue> cues) =>
        pair.Value >= (pair.Key is Model.CM ? EnoughForChain : EnoughForAlso)
        && !cues.Any(cue => cue.IsDenied && cue.Cue.Points.GetValueOrDefault(pair.Key) >= EnoughForAlso)
        && lead != pair.Key;
}
