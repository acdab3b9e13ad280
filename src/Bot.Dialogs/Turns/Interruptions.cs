using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>The question of whatever interrupts the flow.</summary>
internal static class Interruptions
{
    public static Exchange Prompt(Exchange exchange, Frame frame) => frame switch
    {
        ConfirmFrame => exchange.Reply(
            ReplyKind.Question, exchange.Say(Texts.Confirm), [exchange.Say(Texts.ConfirmYes), exchange.Say(Texts.ConfirmNo)]),
        ClarifyFrame clarify => Clarify(exchange, clarify),
        ChangeFrame change => Change(exchange, change),
        ChooseFrame => exchange.Reply(ReplyKind.Question, exchange.Say(Texts.ChangeWhich, ("names", KnownNames(exchange)))),
        _ => throw new ArgumentOutOfRangeException(nameof(frame)),
    };

    /// <summary>What each reading would mean, as buttons.</summary>
    public static ImmutableArray<string> Meanings(Exchange exchange, ClarifyFrame clarify) =>
        [.. clarify.Readings.Select(reading => Facts.List(exchange.World.Dialogs, reading, Enum.GetValues<Slot>()))];

    private static string KnownNames(Exchange exchange) => Facts.Names(
        exchange.World.Dialogs, exchange.Now.Known.Given.Select(given => given.Slot).Where(slot => slot != Slot.Industry));

    private static Exchange Clarify(Exchange exchange, ClarifyFrame clarify)
    {
        var meanings = Meanings(exchange, clarify);
        var isOneThing = clarify.Readings.Select(reading => Commands.SetSlots.Of(reading).Slots[0]).Distinct().Count() == 1;
        var text = exchange.Say(isOneThing ? Texts.ClarifyContradiction : Texts.Clarify, ("meanings", string.Join(exchange.Say(Texts.ClarifyBetween), meanings)));
        return exchange.Reply(ReplyKind.Question, text, meanings);
    }

    private static Exchange Change(Exchange exchange, ChangeFrame change)
    {
        var wording = exchange.World.Dialogs[change.Slot];
        var value = Facts.Value(exchange.World.Dialogs, change.Slot, exchange.Now.Profile);
        var text = (value, change.Tries) switch
        {
            (_, 0) when IsForeign(exchange, change) => exchange.Say(Texts.OtherCurrency, ("name", wording.Name), ("value", value)),
            ("", _) => exchange.Say(Texts.ChangeAskOpen, ("name", wording.Name)),
            (_, 0) => exchange.Say(Texts.ChangeAsk, ("name", wording.Name), ("value", value)),
            _ => exchange.Say(Texts.ChangeUnclear, ("name", wording.Name), ("value", value), ("example", wording.Prompts[2])),
        };
        return exchange.Reply(new Reply(ReplyKind.Question, text, change.Slot, Labels(wording), []));
    }

    private static bool IsForeign(Exchange exchange, ChangeFrame change) =>
        change.Slot == Slot.Budget && exchange.Now.Profile.Budget?.Currency is not (null or "USD");

    private static ImmutableArray<string> Labels(SlotWording wording) => [.. wording.Choices.Select(choice => choice.Label)];
}
