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
    public static bool CanChangeLeader(Scorecard card, ReadOnlySpan<Answer> answers, ImmutableArray<int> open)
    {
        var now = card.Of(answers);
        var leader = now.Leader;
        if (!now.IsExcluded(leader) && open.Any(slot => CanExclude(card, slot, leader)))
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
            if (card.Add(now, slot, Answer.Exactly(option)).Leader != leader)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far that slot's answers can move a rival against the leader, in thousandths; excluding the leader counts most.</summary>
    public static int SwingOf(Scorecard card, Outcome now, int slot)
    {
        var leader = now.Leader;
        var swing = CanExclude(card, slot, leader) ? 1000 : 0;
        foreach (var rival in Outcome.ByName)
        {
            if (rival != leader && !now.IsExcluded(rival))
            {
                swing = Math.Max(swing, Highest(card, slot, leader, rival) - Lowest(card, slot, leader, rival));
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
            var slot = SlotNames.Facts.IndexOf(asked);
            if (answers[slot].IsKnown)
            {
                continue;
            }

            var (least, most) = (0, 0);
            for (var option = 0; option < card.OptionCount(slot); option++)
            {
                var effect = card.EffectOf(slot, Answer.Exactly(option), model);
                (least, most) = (Math.Min(least, effect), Math.Max(most, effect));
            }

            (lowest, highest) = (lowest + least, highest + most);
        }

        return (lowest, highest);
    }

    private static bool CanExclude(Scorecard card, int slot, Model model)
    {
        for (var option = 0; option < card.OptionCount(slot); option++)
        {
            if ((card.ExcludesOf(slot, Answer.Exactly(option)) & (1 << (int)model)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanOvertake(Scorecard card, Outcome now, Model leader, Model rival, ImmutableArray<int> open)
    {
        var lead = now.ScoreOf(rival) - now.ScoreOf(leader);
        foreach (var slot in open)
        {
            lead += Math.Max(0, Highest(card, slot, leader, rival));
        }

        return lead > 0 || (lead == 0 && Outcome.ByName.IndexOf(rival) < Outcome.ByName.IndexOf(leader));
    }

    private static int Highest(Scorecard card, int slot, Model leader, Model rival)
    {
        var highest = int.MinValue;
        for (var option = 0; option < card.OptionCount(slot); option++)
        {
            var answer = Answer.Exactly(option);
            if ((card.ExcludesOf(slot, answer) & (1 << (int)rival)) == 0)
            {
                highest = Math.Max(highest, card.EffectOf(slot, answer, rival) - card.EffectOf(slot, answer, leader));
            }
        }

        return highest == int.MinValue ? 0 : highest;
    }

    private static int Lowest(Scorecard card, int slot, Model leader, Model rival)
    {
        var lowest = int.MaxValue;
        for (var option = 0; option < card.OptionCount(slot); option++)
        {
            var answer = Answer.Exactly(option);
            lowest = Math.Min(lowest, card.EffectOf(slot, answer, rival) - card.EffectOf(slot, answer, leader));
        }

        return lowest == int.MaxValue ? 0 : lowest;
    }
}
