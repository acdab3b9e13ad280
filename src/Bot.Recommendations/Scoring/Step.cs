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

        return steps.DrainToImmutable();
    }

    private static ImmutableArray<Step> Figures(Case buyer, Slot slot)
    {
        var number = buyer.FigureOf(slot);
        var evidence = buyer.Industry.All.Of(slot);
        var steps = ImmutableArray.CreateBuilder<Step>(evidence.Options.Length + 1);
        using var up = NumberLine.Upward(evidence, number.High + 1).GetEnumerator();
        using var down = NumberLine.Downward(evidence, number.Low - 1).GetEnumerator();
        var (isUpLeft, isDownLeft) = (up.MoveNext(), down.MoveNext());
        while (isUpLeft || isDownLeft)
        {
            var isUp = !isDownLeft || (isUpLeft && number.DistanceTo(up.Current.Value) <= number.DistanceTo(down.Current.Value));
            var (value, option) = isUp ? up.Current : down.Current;
            steps.Add(new Step(number.At(option), value));
            (isUpLeft, isDownLeft) = isUp ? (up.MoveNext(), isDownLeft) : (isUpLeft, down.MoveNext());
        }

        return steps.DrainToImmutable();
    }
}
