using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>Finds where what the buyer wishes and what the buyer can spend call for different models.</summary>
internal static class ConflictFinder
{
    private static readonly ImmutableArray<Slot> Means = [Slot.Quantity, Slot.Budget, Slot.Timeline];
    private static readonly ImmutableArray<Slot> Wishes = [Slot.DesignOwner, Slot.IpSensitivity, Slot.Customization, Slot.Scope];

    public static ImmutableArray<Conflict> Find(Case buyer)
    {
        var wanted = Best(buyer, Wishes);
        var reachable = Best(buyer, Means);
        if (wanted is null || reachable is null || wanted == reachable)
        {
            return [];
        }

        var strong = buyer.Weights["clear_margin"].Count;
        var missed = Against(buyer, Means, wanted.Value);
        var refused = Against(buyer, Wishes, reachable.Value);
        var meansFail = buyer.Outcome.IsExcluded(wanted.Value) || missed.Sum(slot => Effect(buyer, slot, wanted.Value)) <= -strong;
        var wishesFail = refused.Sum(slot => Effect(buyer, slot, reachable.Value)) <= -strong;
        return meansFail && wishesFail && !missed.IsEmpty ? [Of(buyer, wanted.Value, reachable.Value, refused, missed)] : [];
    }

    private static Conflict Of(Case buyer, Model wanted, Model reachable, ImmutableArray<Slot> wishes, ImmutableArray<Slot> means)
    {
        var keepWishes = RelaxationFinder.Find(buyer, Known(buyer, Means), wanted);
        var keepMeans = RelaxationFinder.Find(buyer, Known(buyer, Wishes), reachable);
        var text = $"Your answers pull apart: {Told(buyer, wishes)} call for {Names.Of(wanted)}, "
            + $"but {Told(buyer, means)} {(means.Length == 1 ? "does" : "do")} not reach it.{Way("To keep the first", keepWishes)}{Way("To keep the second", keepMeans)}";
        return new Conflict(wanted, reachable, wishes, means, keepWishes, keepMeans, text);
    }

    private static string Way(string start, Relaxation? way) => way is null ? "" : $" {start}: {way.Text}";

    private static string Told(Case buyer, ImmutableArray<Slot> slots) => WayText.Join(
        [.. slots.Select(slot => SlotNames.IsNumeric(slot) ? buyer.Tell(slot) : ChoiceWords.As(slot, buyer.AnswerTo(slot).Low))]);

    private static ImmutableArray<Slot> Known(Case buyer, ImmutableArray<Slot> slots) => [.. slots.Where(buyer.Knows)];

    private static ImmutableArray<Slot> Against(Case buyer, ImmutableArray<Slot> slots, Model model) =>
        [.. slots.Where(slot => Effect(buyer, slot, model) < 0)];

    /// <summary>The model those answers alone speak for most; null when none is known.</summary>
    private static Model? Best(Case buyer, ImmutableArray<Slot> slots)
    {
        var (known, outcome) = (false, default(Outcome));
        foreach (var slot in slots)
        {
            known |= buyer.Knows(slot);
            outcome += Part(buyer, slot);
        }

        return known ? outcome.Leader : null;
    }

    private static int Effect(Case buyer, Slot slot, Model model) => Part(buyer, slot).ScoreOf(model);

    private static Outcome Part(Case buyer, Slot slot) => buyer.Card.PartOf(Case.NumberOf(slot), buyer.AnswerTo(slot));
}
