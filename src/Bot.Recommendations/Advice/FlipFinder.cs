using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>Per answered slot the smallest change of that answer alone that makes another model lead.</summary>
internal static class FlipFinder
{
    public static ImmutableArray<Flip> Find(Case buyer)
    {
        var flips = ImmutableArray.CreateBuilder<Flip>();
        foreach (var slot in SlotNames.Facts)
        {
            if (buyer.Knows(slot) && (SlotNames.IsNumeric(slot) ? OfFigure(buyer, slot) : OfChoice(buyer, slot)) is { } flip)
            {
                flips.Add(flip);
            }
        }

        return flips.ToImmutable();
    }

    /// <summary>The largest smaller figure at which another model leads; null when the same one leads all the way down.</summary>
    public static Flip? Downward(Case buyer, Slot slot) => Nearest(buyer, slot, isUp: false) is { } turn ? Told(buyer, slot, turn) : null;

    private static Flip? OfFigure(Case buyer, Slot slot) => (Nearest(buyer, slot, isUp: true), Nearest(buyer, slot, isUp: false)) switch
    {
        ({ } up, { } down) => Told(buyer, slot, down.ComesBefore(up) ? down : up),
        var (up, down) => (up ?? down) is { } only ? Told(buyer, slot, only) : null,
    };

    private static Flip Told(Case buyer, Slot slot, Turn turn)
    {
        var shape = buyer.FigureOf(slot);
        var figure = Figures.Value(slot, turn.Value, buyer.Profile.Quantity?.Unit ?? "units");
        var start = (slot, turn.Value > shape.High) switch
        {
            (Slot.Timeline, true) => $"With {figure} or more",
            (Slot.Timeline, false) => $"With {figure} or less",
            (_, true) => $"From {figure}",
            _ => $"At {figure} or less",
        };
        return new Flip(slot, shape.MovedTo(turn.Value).In(slot, buyer.Profile), turn.Model, start + Leads(turn.Model, turn.Fits));
    }

    /// <summary>The first value on the way at which another model leads.</summary>
    private static Turn? Nearest(Case buyer, Slot slot, bool isUp)
    {
        var index = Case.NumberOf(slot);
        var shape = buyer.FigureOf(slot);
        var others = buyer.Card.Of(buyer.Answers.AsSpan(), except: index);
        foreach (var (answer, value) in buyer.StepsFrom(slot))
        {
            if (value > shape.High == isUp && (others + buyer.Card.PartOf(index, answer)) is var outcome && outcome.Leader != buyer.Leader)
            {
                return new Turn(value, shape.DistanceTo(value), outcome.Leader, buyer.Fits(outcome, outcome.Leader));
            }
        }

        return null;
    }

    private static string Leads(Model model, bool fits) =>
        fits ? $", {Names.Of(model)} leads." : $", no model fits any more; {Names.Of(model)} comes closest.";

    private static Flip? OfChoice(Case buyer, Slot slot)
    {
        var index = Case.NumberOf(slot);
        var others = buyer.Card.Of(buyer.Answers.AsSpan(), except: index);
        foreach (var step in buyer.StepsFrom(slot))
        {
            var outcome = others + buyer.Card.PartOf(index, step.Answer);
            if (outcome.Leader is var model && model != buyer.Leader)
            {
                return new Flip(slot, step.To(buyer, slot), model, ChoiceWords.If(slot, (int)step.Value) + Leads(model, buyer.Fits(outcome, model)));
            }
        }

        return null;
    }

    /// <param name="Fits">The new leader is one to recommend, not only the least bad.</param>
    private readonly record struct Turn(long Value, long Distance, Model Model, bool Fits)
    {
        /// <summary>To a model that fits before to one that does not; then the nearer, then the larger value.</summary>
        public bool ComesBefore(Turn other) =>
            Fits != other.Fits ? Fits
            : Distance != other.Distance ? Distance < other.Distance
            : Value > other.Value;
    }
}
