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
    private static readonly ImmutableArray<Priorities> Single = [.. Enum.GetValues<Priorities>().Where(one => one != Priorities.None)];

    public static ImmutableArray<Slot> Find(Case buyer, StopRule rule)
    {
        var open = Open(buyer);
        return !IsSettled(buyer, open, rule) ? [.. open.Select(question => SlotNames.Facts[question.Number])]
            : !buyer.Knows(Slot.Stage) && ChangesLeaderAlone(buyer, Case.NumberOf(Slot.Stage)) ? [Slot.Stage]
            : buyer.Profile.Has(Slot.Priority) || !PriorityChangesLeader(buyer) ? []
            : [Slot.Priority];
    }

    private static ImmutableArray<Question> Open(Case buyer)
    {
        var open = ImmutableArray.CreateBuilder<Question>(SlotNames.Asked.Length);
        foreach (var slot in SlotNames.Asked)
        {
            if (!buyer.Knows(slot))
            {
                var number = Case.NumberOf(slot);
                open.Add(new Question(number, ChangesLeaderAlone(buyer, number), Horizon.SwingOf(buyer.Card, buyer.Outcome, number)));
            }
        }

        open.Sort(Question.MostFirst);
        return open.ToImmutable();
    }

    private static bool IsSettled(Case buyer, ImmutableArray<Question> open, StopRule rule) =>
        open.IsEmpty || !Horizon.CanChangeLeader(buyer.Card, buyer.Outcome, [.. open.Select(question => question.Number)])
        || (rule is StopRule.Early && !open.Any(question => question.ChangesLeader));

    private static bool ChangesLeaderAlone(Case buyer, int slot) => Horizon.ChangesLeaderAlone(buyer.Card, buyer.Outcome, slot);

    private static bool PriorityChangesLeader(Case buyer)
    {
        foreach (var priority in Single)
        {
            if (Scorecard.Of(buyer.Industry.All, priority, buyer.Weights).Of(buyer.Answers.AsSpan()).Leader != buyer.Leader)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="Number">Of its slot.</param>
    /// <param name="ChangesLeader">An answer to it alone can.</param>
    private readonly record struct Question(int Number, bool ChangesLeader, int Swing)
    {
        public static int MostFirst(Question one, Question other) =>
            one.ChangesLeader != other.ChangesLeader ? other.ChangesLeader.CompareTo(one.ChangesLeader)
            : one.Swing != other.Swing ? other.Swing.CompareTo(one.Swing)
            : one.Number.CompareTo(other.Number);
    }
}
