using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>The smallest changes of a buyer's answers after which a model fits.</summary>
internal static class RelaxationFinder
{
    /// <summary>For each model that does not fit yet; shortest way first.</summary>
    public static ImmutableArray<Relaxation> Find(Case buyer)
    {
        var known = SlotNames.Facts.Where(slot => buyer.Knows(slot) && slot is not Slot.Stage).ToImmutableArray();
        return
        [
            .. Outcome.ByName.Select(model => Find(buyer, known, model)).OfType<Relaxation>()
                .OrderBy(way => way.Slots.Length).ThenBy(way => Outcome.ByName.IndexOf(way.Model)),
        ];
    }

    /// <summary>Changing only those slots; null when no change is enough.</summary>
    public static Relaxation? Find(Case buyer, ImmutableArray<Slot> slots, Model model) =>
        WayFinder.Find(buyer, slots, model, outcome => buyer.Fits(outcome, model)) is { } way
            ? new Relaxation(model, way.Slots, way.To(buyer), WayText.Of(buyer, way))
            : null;
}
