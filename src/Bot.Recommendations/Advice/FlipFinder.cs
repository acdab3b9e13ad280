using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>Per answered slot the smallest change of that answer alone that makes another model lead.</summary>
internal static class FlipFinder
{
    public static ImmutableArray<Flip> Find(Case buyer) =>
        [.. SlotNames.Facts.Where(buyer.Knows).Select(slot => SlotNames.IsNumeric(slot) ? OfFigure(buyer, slot) : OfChoice(buyer, slot)).OfType<Flip>()];

    private static Flip? OfFigure(Case buyer, Slot slot)
    {
        var number = NumberAnswer.Of(buyer.Profile, slot)!.Value;
        var up = Nearest(buyer, slot, NumberLine.Upward(buyer.Industry.All.Of(slot), number.High + 1), number);
        var down = Nearest(buyer, slot, NumberLine.Downward(buyer.Industry.All.Of(slot), number.Low - 1), number);
        if (up is null && down is null)
        {
            return null;
        }

        var isUp = up is not null && (down is null || up.Value.Value - number.High <= number.Low - down.Value.Value);
        var (value, model) = isUp ? up!.Value : down!.Value;
        var unit = buyer.Profile.Quantity?.Unit ?? "units";
        var text = (slot, isUp) switch
        {
            (Slot.Timeline, true) => $"With {Figures.Value(slot, value)} or more, {Names.Of(model)} leads.",
            (Slot.Timeline, false) => $"With {Figures.Value(slot, value)} or less, {Names.Of(model)} leads.",
            (_, true) => $"From {Figures.Value(slot, value, unit)}, {Names.Of(model)} leads.",
            _ => $"At {Figures.Value(slot, value, unit)} or less, {Names.Of(model)} leads.",
        };
        return new Flip(slot, number.MovedTo(value).In(slot, buyer.Profile), model, text);
    }

    private static (long Value, Model Model)? Nearest(Case buyer, Slot slot, IEnumerable<(long Value, int Option)> steps, NumberAnswer shape)
    {
        var index = Case.NumberOf(slot);
        foreach (var (value, option) in steps)
        {
            var outcome = buyer.Card.With(buyer.Answers.AsSpan(), index, new Answer(option, option, shape.Max is null));
            if (outcome.Leader is var model && model != buyer.Leader && !outcome.IsExcluded(model))
            {
                return (value, model);
            }
        }

        return null;
    }

    private static Flip? OfChoice(Case buyer, Slot slot)
    {
        var index = Case.NumberOf(slot);
        var current = buyer.Answers[index].Low;
        foreach (var choice in Enumerable.Range(0, buyer.Card.OptionCount(index)).Where(i => i != current).OrderBy(i => Math.Abs(i - current)).ThenBy(i => i))
        {
            var outcome = buyer.Card.With(buyer.Answers.AsSpan(), index, Answer.Exactly(choice));
            if (outcome.Leader is var model && model != buyer.Leader && !outcome.IsExcluded(model))
            {
                return new Flip(slot, SlotNames.WithAnswer(slot, choice), model, $"{ChoiceWords.If(slot, choice)}, {Names.Of(model)} leads.");
            }
        }

        return null;
    }
}
