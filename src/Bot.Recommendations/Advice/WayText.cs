using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>A way out as a sentence: "OEM fits with 500 units instead of 300 and $5,000 instead of $2,000."</summary>
internal static class WayText
{
    public static string Of(Case buyer, Model model, ImmutableArray<Slot> slots, Profile to) =>
        $"{ReasonText.Capital(Names.Of(model))} fits {Join([.. slots.Select(slot => Change(buyer, slot, to))])}.";

    public static string Change(Case buyer, Slot slot, Profile to)
    {
        if (!SlotNames.IsNumeric(slot))
        {
            var condition = ChoiceWords.If(slot, SlotNames.AnswerIndex(to, slot));
            return "i" + condition[1..];
        }

        var now = NumberAnswer.Of(buyer.Profile, slot)!.Value;
        var then = NumberAnswer.Of(to, slot)!.Value;
        var unit = buyer.Profile.Quantity?.Unit ?? "units";
        var from = now.Low == now.High ? Figures.Told(buyer.Profile, slot) : Figures.Value(slot, then.High > now.High ? now.High : now.Low, unit);
        return $"with {Figures.Value(slot, then.High, unit)} instead of {from}";
    }

    public static string Join(ImmutableArray<string> parts) => parts.Length switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts[..^1]) + " and " + parts[^1],
    };
}
