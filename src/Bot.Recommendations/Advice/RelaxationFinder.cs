using System.Collections.Immutable;
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
            .. Outcome.ByName.Select(model => Find(buyer, known, model, outcome => buyer.Fits(outcome, model))).OfType<Relaxation>()
                .OrderBy(way => way.Slots.Length).ThenBy(way => Outcome.ByName.IndexOf(way.Model)),
        ];
    }

    /// <param name="fits">What must hold afterwards; must not get harder when the model's effects grow.</param>
    public static Relaxation? Find(Case buyer, ImmutableArray<Slot> slots, Model model, Func<Outcome, bool> fits)
    {
        var steps = slots.ToImmutableDictionary(slot => slot, slot => Steps(buyer, slot).ToImmutableArray());
        for (var size = 1; size <= slots.Length; size++)
        {
            foreach (var subset in Subsets(slots, size))
            {
                if (Way(buyer, subset, [.. subset.Select(slot => steps[slot])], model, fits) is { } way)
                {
                    return way;
                }
            }
        }

        return null;
    }

    private static Relaxation? Way(
        Case buyer, ImmutableArray<Slot> slots, ImmutableArray<ImmutableArray<(Answer Answer, Profile To)>> steps, Model model, Func<Outcome, bool> fits)
    {
        var answers = buyer.Answers.ToArray();
        for (var i = 0; i < slots.Length; i++)
        {
            var index = Case.NumberOf(slots[i]);
            if (steps[i].IsEmpty)
            {
                return null;
            }

            answers[index] = steps[i].MaxBy(step => Gain(buyer, index, step.Answer, model)).Answer;
        }

        if (!fits(buyer.Card.Of(answers)))
        {
            return null;
        }

        var to = Profile.Empty;
        for (var i = 0; i < slots.Length; i++)
        {
            var index = Case.NumberOf(slots[i]);
            foreach (var step in steps[i])
            {
                answers[index] = step.Answer;
                if (fits(buyer.Card.Of(answers)))
                {
                    to = to.Take(slots[i], step.To);
                    break;
                }
            }
        }

        return new Relaxation(model, slots, to, WayText.Of(buyer, model, slots, to));
    }

    private static int Gain(Case buyer, int slot, Answer answer, Model model) =>
        buyer.Card.EffectOf(slot, answer, model) - ((buyer.Card.ExcludesOf(slot, answer) & (1 << (int)model)) != 0 ? 1_000_000 : 0);

    /// <summary>Every other answer to that slot, nearest first.</summary>
    public static IEnumerable<(Answer Answer, Profile To)> Steps(Case buyer, Slot slot)
    {
        var index = Case.NumberOf(slot);
        if (!SlotNames.IsNumeric(slot))
        {
            var current = buyer.Answers[index].Low;
            return Enumerable.Range(0, buyer.Card.OptionCount(index)).Where(i => i != current).OrderBy(i => Math.Abs(i - current)).ThenBy(i => i)
                .Select(i => (Answer.Exactly(i), SlotNames.WithAnswer(slot, i)));
        }

        var number = NumberAnswer.Of(buyer.Profile, slot)!.Value;
        var evidence = buyer.Industry.All.Of(slot);
        return NumberLine.Upward(evidence, number.High + 1).Select(step => (step.Value, step.Option, Distance: step.Value - number.High))
            .Concat(NumberLine.Downward(evidence, number.Low - 1).Select(step => (step.Value, step.Option, Distance: number.Low - step.Value)))
            .OrderBy(step => step.Distance).ThenByDescending(step => step.Value)
            .Select(step => (new Answer(step.Option, step.Option, number.Max is null), number.MovedTo(step.Value).In(slot, buyer.Profile)));
    }

    private static IEnumerable<ImmutableArray<Slot>> Subsets(ImmutableArray<Slot> slots, int size) =>
        Enumerable.Range(1, (1 << slots.Length) - 1)
            .Where(bits => System.Numerics.BitOperations.PopCount((uint)bits) == size)
            .Select(bits => slots.Where((_, i) => (bits & (1 << i)) != 0).ToImmutableArray());
}
