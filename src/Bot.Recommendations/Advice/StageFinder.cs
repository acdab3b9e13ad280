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
        if (!buyer.Fits(buyer.Outcome, buyer.Leader) || !buyer.Knows(Slot.Quantity))
        {
            return null;
        }

        var known = Growing.Where(buyer.Knows).ToImmutableArray();
        return Outcome.ByName.Where(model => model != buyer.Leader)
            .Select(model => RelaxationFinder.Find(buyer, known, model, outcome => outcome.Leader == model && buyer.Fits(outcome, model)))
            .OfType<Relaxation>().Where(way => Grows(buyer, way)).OrderBy(way => way.Slots.Length).ThenBy(way => Outcome.ByName.IndexOf(way.Model))
            .Select(way => new StagedAdvice(buyer.Leader, way.Model, way.To, Text(buyer, way))).FirstOrDefault();
    }

    private static bool Grows(Case buyer, Relaxation way) => way.Slots.Contains(Slot.Quantity) && way.Slots.All(slot =>
        NumberAnswer.Of(way.To, slot)!.Value.High > NumberAnswer.Of(buyer.Profile, slot)!.Value.High);

    private static string Text(Case buyer, Relaxation way)
    {
        var unit = buyer.Profile.Quantity?.Unit ?? "units";
        var figures = way.Slots.Select(slot => slot switch
        {
            Slot.Quantity => "from " + Figures.Value(slot, NumberAnswer.Of(way.To, slot)!.Value.High, unit),
            Slot.Budget => "with " + Figures.Value(slot, NumberAnswer.Of(way.To, slot)!.Value.High) + " upfront",
            _ => "and " + Figures.Value(slot, NumberAnswer.Of(way.To, slot)!.Value.High) + " of time",
        });
        return $"Start with {Names.Of(buyer.Leader)} now; move to {Names.Of(way.Model)} {string.Join(" ", figures)}.";
    }
}
