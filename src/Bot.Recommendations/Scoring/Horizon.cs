using System.Collections.Immutable;
using Bot.Knowledge.Claims;

namespace Bot.Recommendations.Scoring;

/// <summary>What answers still missing could do to the ranking.</summary>
internal static class Horizon
{
    /// <summary>
    /// Whether any combination of answers to the open slots could make another model lead. Sound: it may say yes when none
    /// does, never no when one does.
    /// </summary>
    public static bool CanChangeLeader(Scorecard card, Outcome now, ImmutableArray<int> open)
    {
        var leader = now.Leader;
        if (!now.IsExcluded(leader) && open.Any(slot => card.ReachOf(slot).CanExclude(leader)))
        {
            return true;
        }

        foreach (var rival in Outcome.ByName)
        {
            if (rival != leader && now.IsExcluded(rival) == now.IsExcluded(leader) && CanOvertake(card, now, leader, rival, open))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one answer to that slot alone makes another model lead.</summary>
    public static bool ChangesLeaderAlone(Scorecard card, Outcome now, int slot)
    {
        var leader = now.Leader;
        for (var option = 0; option < card.OptionCount(slot); option++)
        {
            if ((now + card.PartOf(slot, Answer.Exactly(option))).Leader != leader)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far that slot's answers can move a rival against the leader, in thousandths; excluding the leader counts most.</summary>
    public static int SwingOf(Scorecard card, Outcome now, int slot)
    {
        var (leader, reach) = (now.Leader, card.ReachOf(slot));
        var swing = reach.CanExclude(leader) ? 1000 : 0;
        foreach (var rival in Outcome.ByName)
        {
            if (rival != leader && !now.IsExcluded(rival))
            {
                var (lowest, highest) = reach.LeadOf(rival, leader);
                swing = Math.Max(swing, highest - lowest);
            }
        }

        return swing;
    }

    /// <summary>What the model's score can still become, over the asked slots that are open.</summary>
    public static (int Lowest, int Highest) RangeOf(Scorecard card, ReadOnlySpan<Answer> answers, Outcome now, Model model)
    {
        var (lowest, highest) = (now.ScoreOf(model), now.ScoreOf(model));
        foreach (var asked in SlotNames.Asked)
        {
            var slot = Case.NumberOf(asked);
            if (!answers[slot].IsKnown)
            {
                var (least, most) = card.ReachOf(slot).EffectsOn(model);
                (lowest, highest) = (lowest + least, highest + most);
            }
        }

        return (lowest, highest);
    }

    private static bool CanOvertake(Scorecard card, Outcome now, Model leader, Model rival, ImmutableArray<int> open)
    {
        var lead = now.ScoreOf(rival) - now.ScoreOf(leader);
        foreach (var slot in open)
        {
            lead += Math.Max(0, card.ReachOf(slot).LeadOf(rival, leader).Highest);
        }

        return lead > 0 || (lead == 0 && Outcome.ByName.IndexOf(rival) < Outcome.ByName.IndexOf(leader));
    }
}
