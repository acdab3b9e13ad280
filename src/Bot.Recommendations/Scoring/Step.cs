using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Scoring;

/// <summary>Another answer a buyer could give to a slot.</summary>
/// <param name="Value">The figure, or the choice's place among <see cref="SlotNames.Answers"/>.</param>
internal readonly record struct Step(Answer Answer, long Value)
{
    /// <summary>Every other answer to that slot, nearest first; of two as near the larger figure, the earlier choice.</summary>
    public static ImmutableArray<Step> From(Case buyer, Slot slot) => SlotNames.IsNumeric(slot) ? Figures(buyer, slot) : Choices(buyer, slot);

    /// <summary>A profile that holds only this answer.</summary>
    public Profile To(Case buyer, Slot slot) => SlotNames.IsNumeric(slot)
        ? buyer.FigureOf(slot).MovedTo(Value).In(slot, buyer.Profile)
        : SlotNames.WithAnswer(slot, (int)Value);

    private static ImmutableArray<Step> Choices(Case buyer, Slot slot)
    {
        var current = buyer.AnswerTo(slot).Low;
        var count = buyer.Card.OptionCount(Case.NumberOf(slot));
        var steps = ImmutableArray.CreateBuilder<Step>(count - 1);
        for (var distance = 1; distance < count; distance++)
        {
            if (current - distance >= 0)
            {
                steps.Add(new Step(Answer.Exactly(current - distance), current - distance));
            }

            if (current + distance < count)
            {
                steps.Add(new Step(Answer.Exactly(current + distance), current + distance));
            }
        }

        return steps.ToImmutable();
    }

    private static ImmutableArray<Step> Figures(Case buyer, Slot slot)
    {
        var number = buyer.FigureOf(slot);
        var evidence = buyer.Industry.All.Of(slot);
        var steps = ImmutableArray.CreateBuilder<Step>(evidence.Options.Length + 1);
        foreach (var (value, option) in NumberLine.Upward(evidence, number.High + 1))
        {
            steps.Add(new Step(number.At(option), value));
        }

        foreach (var (value, option) in NumberLine.Downward(evidence, number.Low - 1))
        {
            steps.Add(new Step(number.At(option), value));
        }

        steps.Sort((one, other) => number.DistanceTo(one.Value).CompareTo(number.DistanceTo(other.Value)) is var nearer and not 0
            ? nearer : other.Value.CompareTo(one.Value));
        return steps.ToImmutable();
    }
}
