using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Explaining;

/// <summary>What changed between two pieces of advice, in one sentence: "With 3,000 units instead of 300 units, OEM now leads."</summary>
public static class AdviceChange
{
    public static string Tell(Profile before, Recommendation was, Profile after, Recommendation now)
    {
        var changes = SlotNames.Facts.Where(slot => before.Take(slot, after) != before).Select(slot => Change(before, after, slot)).ToArray();
        var cause = changes.Length == 0 ? "" : WayText.Join([.. changes]);
        var effect = Effect(was, now);
        return ReasonText.Capital(cause.Length == 0 ? effect : $"{cause}, {effect}") + ".";
    }

    private static string Effect(Recommendation was, Recommendation now)
    {
        var (old, leader) = (was.Ranking[0].Model, now.Ranking[0].Model);
        var name = Names.Of(leader);
        return now.Status is AdviceStatus.NothingFits ? "none of the models fits any more"
            : old != leader ? $"{name} now leads"
            : was.Strength != now.Strength ? $"{name} still leads, {(now.Strength < was.Strength ? "more clearly" : "less clearly")}"
            : $"{name} still leads";
    }

    private static string Change(Profile before, Profile after, Slot slot)
    {
        var (old, now) = (Told(before, slot), Told(after, slot));
        return old is null ? "with " + now : now is null ? $"without {old}" : $"with {now} instead of {old}";
    }

    private static string? Told(Profile profile, Slot slot)
    {
        if (!SlotNames.IsNumeric(slot))
        {
            return SlotNames.AnswerIndex(profile, slot) is var choice and >= 0 ? ChoiceWords.As(slot, choice) : null;
        }

        return NumberAnswer.Of(profile, slot) is { } number ? Figures.Told(profile, slot, number)
            : profile.Has(slot) ? slot is Slot.Quantity ? $"an order in {Figures.Plural(profile.Quantity!.Unit)}" : $"a budget in {profile.Budget?.Currency}"
            : null;
    }
}
