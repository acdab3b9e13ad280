using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns.Steps;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns;

/// <summary>Says what changed since the last advice: "with 3,000 units instead of 300 units, OEM now leads".</summary>
internal static class Difference
{
    public static ImmutableArray<string> Lead(Exchange exchange, Recommendation advice)
    {
        if (exchange.Now.Advice is not { } last || Changes(exchange, last.Profile, exchange.Now.Profile) is not { Length: > 0 } changes)
        {
            return [];
        }

        var winner = AdviseTurn.Winner(advice);
        var key = winner is null ? Texts.AdviceOpen : winner == last.Winner ? Texts.AdviceStill : Texts.AdviceNow;
        return [exchange.Say(key, ("changes", changes), ("model", Models.Name(exchange, winner)))];
    }

    /// <summary>"With quantity 3,000 units instead of 300 units"; empty when nothing differs.</summary>
    public static string Changes(Exchange exchange, Profile before, Profile after)
    {
        var dialogs = exchange.World.Dialogs;
        var changes = Enum.GetValues<Slot>()
            .Where(slot => slot != Slot.Industry && before.Take(slot, after) != before)
            .Select(slot => Change(exchange, slot, before, after));
        return string.Join(dialogs.Wording.Say(Texts.FactsBetween), changes) is { Length: > 0 } text
            ? exchange.Say(Texts.WithChanges, ("changes", text))
            : "";
    }

    private static string Change(Exchange exchange, Slot slot, Profile before, Profile after)
    {
        var dialogs = exchange.World.Dialogs;
        var old = Facts.Value(dialogs, slot, before);
        var now = Facts.Value(dialogs, slot, after);
        return (old, now) switch
        {
            ("", _) => exchange.Say(Texts.With, ("name", dialogs[slot].Before), ("new", now)),
            (_, "") => exchange.Say(Texts.Without, ("name", dialogs[slot].Name)),
            _ => exchange.Say(Texts.Instead, ("name", dialogs[slot].Before), ("new", now), ("old", old)),
        };
    }
}
