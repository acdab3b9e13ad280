using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Steps;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Nothing in the message was understood: the question comes again, plainer each time, and is given up in the end.</summary>
internal sealed record Misunderstand : Command
{
    /// <summary>Three misses: plainer, with an example, offering to skip. The fourth gives up.</summary>
    private const int Patience = 3;

    /// <summary>The offer to skip says by itself that nothing was understood.</summary>
    private const int OffersToSkip = 2;

    public override Exchange Run(Exchange exchange) => exchange.Now.Top switch
    {
        FlowFrame { Asks: { } slot } frame when frame.Tries >= Patience || SaidBefore(exchange, frame) || IsMinor(exchange, slot) => exchange
            .GiveUp(slot),
        FlowFrame { Asks: not null } frame => (frame.Tries < OffersToSkip ? exchange.Note(MissedOf(exchange, frame)) : exchange)
            .Replace(frame with { Tries = frame.Tries + 1, Missed = Said(exchange) }),
        ChangeFrame { Tries: > 0 } change => Keep(exchange, change),
        ChangeFrame change => exchange.Replace(change with { Tries = 1 }),
        ClarifyFrame { Tries: > 0 } => exchange.Pop().Note(exchange.Say(Texts.LeftOpen)),
        ClarifyFrame clarify => exchange.Replace(clarify with { Tries = 1 }),
        ChooseFrame { Tries: > 0 } => exchange.Pop().Note(exchange.Say(Texts.LeftOpen)),
        ChooseFrame choose => exchange.Replace(choose with { Tries = 1 }),
        ConfirmFrame => exchange,
        FlowFrame when exchange.StepOf() is Definitions.Flows.DescribeStep => exchange.Note(exchange.Say(Texts.Unclear)),
        _ => exchange.Reply(ReplyKind.Repair, exchange.Say(Texts.Unclear), exchange.Now.Flow is null ? Arrival.Openings(exchange) : []),
    };

    /// <summary>"Not much", "it depends": no value, but an answer of a kind.</summary>
    public static bool IsVague(Exchange exchange, Language.Profiles.Slot asked)
    {
        var said = " " + Folding.Fold(SaidText.Of(exchange.Said)) + " ";
        return !exchange.World.Dialogs[asked].Choices.IsEmpty
            && exchange.World.Dialogs.Words[WordList.Vague].Any(words => said.Contains(" " + words + " ", StringComparison.Ordinal));
    }

    /// <summary>"Before Christmas" is understood, only not as a length of time; "not much" is offered the choices.</summary>
    private static string MissedOf(Exchange exchange, FlowFrame frame) =>
        frame.Asks is Language.Profiles.Slot.Timeline && Folding.Fold(SaidText.Of(exchange.Said)).Split(' ').Any(word => exchange.World.Dialogs.Words.Has(WordList.Calendar, word))
            ? exchange.Say(Texts.CalendarAsked)
        : IsVague(exchange, frame.Asks!.Value)
            ? exchange.Say(Places.IsFigure(frame.Asks.Value) ? Texts.Vague : Texts.VagueChoice, ("choices", string.Join("; ", exchange.World.Dialogs[frame.Asks.Value].Choices.Where(choice => choice.Value is not null).Select(choice => choice.Label))))
        : exchange.Say(Texts.Missed);

    /// <summary>Who says the same again has nothing else to say: asking once more would only annoy.</summary>
    private static bool SaidBefore(Exchange exchange, FlowFrame frame) => string.Equals(frame.Missed, Said(exchange), StringComparison.Ordinal);

    /// <summary>What only tips a close call is not asked twice.</summary>
    private static bool IsMinor(Exchange exchange, Language.Profiles.Slot slot) =>
        exchange.StepOf() is Definitions.Flows.AskOpenStep step && step.OnlyWhenOpen.Contains(slot);

    private static string Said(Exchange exchange) => Plain.Words(SaidText.Of(exchange.Said));

    private static Exchange Keep(Exchange exchange, ChangeFrame change) => exchange.Pop().Note(exchange.Say(
        Texts.ChangeKept, ("name", exchange.World.Dialogs[change.Slot].Name),
        ("value", Wording.Facts.Value(exchange.World.Dialogs, change.Slot, exchange.Now.Profile))));
}
