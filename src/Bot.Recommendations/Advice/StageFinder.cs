using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>"Start with ODM now, move to OEM from 2,000 units": when larger figures alone would make another model lead.</summary>
internal static class StageFinder
{
    private static readonly ImmutableArray<Slot> Growing = [Slot.Quantity, Slot.Budget, Slot.Timeline];

    public static StagedAdvice? Find(Case buyer)
    {
        if (!buyer.Knows(Slot.Quantity) || !buyer.Fits(buyer.Outcome, buyer.Leader))
        {
            return null;
        }

        var known = Growing.Where(buyer.Knows).ToImmutableArray();
        Way? shortest = null;
        foreach (var model in Outcome.ByName)
        {
            if (model != buyer.Leader
                && WayFinder.Find(buyer, known, model, outcome => outcome.Leader == model && buyer.Fits(outcome, model)) is { } way
                && Grows(buyer, way) && (shortest is null || way.Slots.Length < shortest.Slots.Length))
            {
                shortest = way;
            }
        }

        return shortest is null ? null : new StagedAdvice(buyer.Leader, shortest.Model, shortest.To(buyer), Text(buyer, shortest));
    }

    private static bool Grows(Case buyer, Way way) => way.Slots.Contains(Slot.Quantity)
        && way.Slots.Zip(way.Steps).All(change => change.Second.Value > buyer.FigureOf(change.First).High);

    private static string Text(Case buyer, Way way)
    {
        var unit = buyer.Profile.Quantity?.Unit ?? "units";
        var figures = way.Slots.Zip(way.Steps, (slot, step) => slot switch
        {
            Slot.Quantity => "from " + Figures.Value(slot, step.Value, unit),
            Slot.Budget => "with " + Figures.Value(slot, step.Value) + " upfront",
            _ => "and " + Figures.Value(slot, step.Value) + " of time",
        });
        return $"Start with {Names.Of(buyer.Leader)} now; move to {Names.Of(way.Model)} {string.Join(" ", figures)}.";
    }
}
