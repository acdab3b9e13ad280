using System.Collections.Immutable;
using System.Numerics;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>
/// The smallest sets of changed answers after which a model fits: first the fewest slots, then, slot by slot, the smallest step.
/// No subset of the slots is enough, and no single step can be made smaller.
/// </summary>
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
        Way(buyer, slots, model, outcome => buyer.Fits(outcome, model)) is { } way
            ? new Relaxation(model, way.Slots, way.To(buyer), WayText.Of(buyer, way))
            : null;

    /// <param name="fits">What must hold afterwards; must not get harder when the model's effects grow.</param>
    public static Way? Way(Case buyer, ImmutableArray<Slot> slots, Model model, Func<Outcome, bool> fits)
    {
        var best = Best(buyer, slots, model);
        for (var size = 1; size <= slots.Length; size++)
        {
            for (uint subset = 1; subset < 1u << slots.Length; subset++)
            {
                if (BitOperations.PopCount(subset) == size && fits(Changed(buyer, slots, best, subset)))
                {
                    return Smallest(buyer, slots, best, subset, new Goal(model, fits));
                }
            }
        }

        return null;
    }

    /// <summary>For each slot the other answer that helps the model most.</summary>
    private static Answer[] Best(Case buyer, ImmutableArray<Slot> slots, Model model)
    {
        var best = new Answer[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var index = Case.NumberOf(slots[i]);
            best[i] = buyer.StepsFrom(slots[i]).MaxBy(step => Gain(buyer.Card.PartOf(index, step.Answer), model)).Answer;
        }

        return best;
    }

    private static int Gain(Outcome part, Model model) => part.ScoreOf(model) - (part.IsExcluded(model) ? 1_000_000 : 0);

    /// <summary>The outcome with the subset's slots (a bit for each) answered as in <paramref name="other"/>.</summary>
    private static Outcome Changed(Case buyer, ImmutableArray<Slot> slots, Answer[] other, uint subset)
    {
        Span<Answer> answers = stackalloc Answer[buyer.Answers.Length];
        buyer.Answers.CopyTo(answers);
        for (var i = 0; i < slots.Length; i++)
        {
            if ((subset & (1u << i)) != 0)
            {
                answers[Case.NumberOf(slots[i])] = other[i];
            }
        }

        return buyer.Card.Of(answers);
    }

    /// <summary>Slot by slot the nearest answer that is enough while the later slots still have their best.</summary>
    private static Way Smallest(Case buyer, ImmutableArray<Slot> slots, Answer[] best, uint subset, Goal goal)
    {
        var (changed, steps) = (ImmutableArray.CreateBuilder<Slot>(), ImmutableArray.CreateBuilder<Step>());
        var answers = (Answer[])best.Clone();
        for (var i = 0; i < slots.Length; i++)
        {
            if ((subset & (1u << i)) == 0)
            {
                continue;
            }

            foreach (var step in buyer.StepsFrom(slots[i]))
            {
                answers[i] = step.Answer;
                if (goal.Fits(Changed(buyer, slots, answers, subset)))
                {
                    changed.Add(slots[i]);
                    steps.Add(step);
                    break;
                }
            }
        }

        return new Way(goal.Model, changed.ToImmutable(), steps.ToImmutable());
    }

    private readonly record struct Goal(Model Model, Func<Outcome, bool> Fits);
}
