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

    /// <summary>The largest smaller figure at which another model leads; null when the same one leads all the way down.</summary>
    public static Flip? Downward(Case buyer, Slot slot)
    {
        var number = NumberAnswer.Of(buyer.Profile, slot)!.Value;
        return Down(buyer, slot, number) is { } turn ? Told(buyer, slot, turn, isUp: false) : null;
    }

    private static Turn? Down(Case buyer, Slot slot, NumberAnswer number) =>
        Nearest(buyer, slot, NumberLine.Downward(buyer.Industry.All.Of(slot), number.Low - 1), number);

    private static Flip? OfFigure(Case buyer, Slot slot)
    {
        var number = NumberAnswer.Of(buyer.Profile, slot)!.Value;
        var up = Nearest(buyer, slot, NumberLine.Upward(buyer.Industry.All.Of(slot), number.High + 1), number);
        var down = Down(buyer, slot, number);
        var nearest = new[] { up, down }.OfType<Turn>()
            .OrderByDescending(turn => turn.Fits).ThenBy(turn => turn.Distance).ThenByDescending(turn => turn.Value).FirstOrDefault();
        return nearest is null ? null : Told(buyer, slot, nearest, nearest == up);
    }

    private static Flip Told(Case buyer, Slot slot, Turn turn, bool isUp)
    {
        var figure = Figures.Value(slot, turn.Value, buyer.Profile.Quantity?.Unit ?? "units");
        var start = (slot, isUp) switch
        {
            (Slot.Timeline, true) => $"With {figure} or more",
            (Slot.Timeline, false) => $"With {figure} or less",
            (_, true) => $"From {figure}",
            _ => $"At {figure} or less",
        };
        var to = NumberAnswer.Of(buyer.Profile, slot)!.Value.MovedTo(turn.Value);
        return new Flip(slot, to.In(slot, buyer.Profile), turn.Model, start + Leads(turn.Model, turn.Fits));
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
