using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Nothing in the message was understood: the question comes again, plainer each time, and is given up in the end.</summary>
internal sealed record Misunderstand : Command
{
    /// <summary>Three misses: plainer, with an example, offering to skip. The fourth gives up.</summary>
    private const int Patience = 3;

    public override Exchange Run(Exchange exchange) => exchange.Now.Top switch
    {
        FlowFrame { Asks: { } slot } frame when frame.Tries >= Patience => exchange
            .With(exchange.Now with { Known = exchange.Now.Known.Skip(slot) })
            .Note(exchange.Say(Texts.GaveUp, ("name", exchange.World.Dialogs[slot].Name))),
        FlowFrame { Asks: not null } frame => exchange.Replace(frame with { Tries = frame.Tries + 1 }),
        ChangeFrame { Tries: > 0 } change => Keep(exchange, change),
        ChangeFrame change => exchange.Replace(change with { Tries = 1 }),
        ClarifyFrame { Tries: > 0 } => exchange.Pop().Note(exchange.Say(Texts.LeftOpen)),
        ClarifyFrame clarify => exchange.Replace(clarify with { Tries = 1 }),
        ConfirmFrame => exchange,
        FlowFrame when exchange.StepOf() is Definitions.Flows.DescribeStep => exchange.Note(exchange.Say(Texts.Unclear)),
        _ => exchange.Reply(ReplyKind.Repair, exchange.Say(Texts.Unclear), Arrival.Openings(exchange)),
    };

    private static Exchange Keep(Exchange exchange, ChangeFrame change) => exchange.Pop().Note(exchange.Say(
        Texts.ChangeKept, ("name", exchange.World.Dialogs[change.Slot].Name),
        ("value", Wording.Facts.Value(exchange.World.Dialogs, change.Slot, exchange.Now.Profile))));
}
