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
        var nearest = new[] { up, down }.OfType<Turn>()
            .OrderByDescending(turn => turn.Fits).ThenBy(turn => turn.Distance).ThenByDescending(turn => turn.Value).FirstOrDefault();
        if (nearest is null)
        {
            return null;
        }

        var isUp = nearest == up;
        var unit = buyer.Profile.Quantity?.Unit ?? "units";
        var figure = Figures.Value(slot, nearest.Value, unit);
        var start = (slot, isUp) switch
        {
            (Slot.Timeline, true) => $"With {figure} or more",
            (Slot.Timeline, false) => $"With {figure} or less",
            (_, true) => $"From {figure}",
            _ => $"At {figure} or less",
        };
        return new Flip(slot, number.MovedTo(nearest.Value).In(slot, buyer.Profile), nearest.Model, start + Leads(nearest.Model, nearest.Fits));
    }

    /// <summary>The first value on the way at which another model leads.</summary>
    private static Turn? Nearest(Case buyer, Slot slot, IEnumerable<(long Value, int Option)> steps, NumberAnswer shape)
    {
        var index = Case.NumberOf(slot);
        foreach (var (value, option) in steps)
        {
            var outcome = buyer.Card.With(buyer.Answers.AsSpan(), index, new Answer(option, option, shape.Max is null));
            if (outcome.Leader is var model && model != buyer.Leader)
            {
                return new Turn(value, Math.Max(value - shape.High, shape.Low - value), model, buyer.Fits(outcome, model));
            }
        }

        return null;
    }

    private static string Leads(Model model, bool fits) =>
        fits ? $", {Names.Of(model)} leads." : $", no model fits any more; {Names.Of(model)} comes closest.";

    private static Flip? OfChoice(Case buyer, Slot slot)
    {
        var index = Case.NumberOf(slot);
        var current = buyer.Answers[index].Low;
        foreach (var choice in Enumerable.Range(0, buyer.Card.OptionCount(index)).Where(i => i != current).OrderBy(i => Math.Abs(i - current)).ThenBy(i => i))
        {
            var outcome = buyer.Card.With(buyer.Answers.AsSpan(), index, Answer.Exactly(choice));
            if (outcome.Leader is var model && model != buyer.Leader)
            {
                return new Flip(
                    slot, SlotNames.WithAnswer(slot, choice), model, ChoiceWords.If(slot, choice) + Leads(model, buyer.Fits(outcome, model)));
            }
        }

        return null;
    }

    /// <param name="Fits">The new leader is one to recommend, not only the least bad.</param>
    private sealed record Turn(long Value, long Distance, Model Model, bool Fits);
}
