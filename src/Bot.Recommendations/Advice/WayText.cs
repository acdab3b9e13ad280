using System.Collections.Immutable;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>A way out as a sentence: "OEM fits with 500 units instead of 300 and $5,000 instead of $2,000."</summary>
internal static class WayText
{
    public static string Of(Case buyer, Way way) =>
        $"{ReasonText.Capital(Names.Of(way.Model))} fits {Join([.. way.Slots.Zip(way.Steps, (slot, step) => Change(buyer, slot, step))])}.";

    public static string Change(Case buyer, Slot slot, Step step)
    {
        if (!SlotNames.IsNumeric(slot))
        {
            var condition = ChoiceWords.If(slot, (int)step.Value);
            return "i" + condition[1..];
        }

        var now = buyer.FigureOf(slot);
        var unit = buyer.Profile.Quantity?.Unit ?? "units";
        var from = now.Low == now.High ? buyer.Tell(slot) : Figures.Value(slot, step.Value > now.High ? now.High : now.Low, unit);
        return $"with {Figures.Value(slot, step.Value, unit)} instead of {from}";
    }

    public static string Join(ImmutableArray<string> parts) => parts.Length switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts[..^1]) + " and " + parts[^1],
    };
}
