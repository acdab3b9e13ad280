using System.Collections.Immutable;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>When to stop asking.</summary>
public enum StopRule
{
    /// <summary>Only when no combination of the missing answers can make another model lead.</summary>
    Certain,
    /// <summary>Also when no single missing answer could overturn the leader; two together still might.</summary>
    Early,
}

/// <summary>Which open slots are worth asking, the one that can change most first.</summary>
internal static class NextFinder
{
    public static ImmutableArray<Slot> Find(Case buyer, StopRule rule)
    {
        var open = SlotNames.Asked.Where(slot => !buyer.Knows(slot)).ToImmutableArray();
        var numbers = open.Select(Case.NumberOf).ToImmutableArray();
        if (!IsSettled(buyer, numbers, rule))
        {
            return
            [
                .. open.OrderByDescending(slot => Horizon.ChangesLeaderAlone(buyer.Card, buyer.Outcome, Case.NumberOf(slot)))
                    .ThenByDescending(slot => Horizon.SwingOf(buyer.Card, buyer.Outcome, Case.NumberOf(slot)))
                    .ThenBy(slot => Case.NumberOf(slot)),
            ];
        }

        return !buyer.Knows(Slot.Stage) && Horizon.ChangesLeaderAlone(buyer.Card, buyer.Outcome, Case.NumberOf(Slot.Stage)) ? [Slot.Stage]
            : buyer.Profile.Has(Slot.Priority) || !PriorityChangesLeader(buyer) ? []
            : [Slot.Priority];
    }

    private static bool IsSettled(Case buyer, ImmutableArray<int> open, StopRule rule) =>
        open.IsEmpty || !Horizon.CanChangeLeader(buyer.Card, buyer.Answers.AsSpan(), open)
        || (rule is StopRule.Early && !open.Any(slot => Horizon.ChangesLeaderAlone(buyer.Card, buyer.Outcome, slot)));

    private static bool PriorityChangesLeader(Case buyer) => Enum.GetValues<Priorities>().Where(one => one != Priorities.None)
        .Any(one => Scorecard.Of(buyer.Industry.All, one, buyer.Weights).Of(buyer.Answers.AsSpan()).Leader != buyer.Leader);
}
