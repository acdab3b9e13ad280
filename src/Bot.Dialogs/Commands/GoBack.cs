using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>Takes back what the last answer changed and asks it again; out of an interruption it only leaves that.</summary>
internal sealed record GoBack : Command
{
    public override Exchange Run(Exchange exchange)
    {
        if (exchange.Now.Top is not (null or FlowFrame))
        {
            return exchange.Settle();
        }

        if (exchange.Now.Past.IsEmpty)
        {
            return exchange.Note(exchange.Say(Texts.BackNothing));
        }

        if (exchange.Now.Advice is not null && !exchange.Now.Known.Given.Any(given => given.Turn == exchange.Now.Turn - 1))
        {
            return exchange.Note(exchange.Say(Texts.BackUnchanged));
        }

        var before = exchange.Now.Past[^1];
        var changed = Enum.GetValues<Slot>()
            .Where(slot => before.Profile.Take(slot, exchange.Now.Profile) != before.Profile || before.IsSettled(slot) != exchange.Now.Known.IsSettled(slot))
            .Where(slot => slot != Slot.Industry)
            .ToArray();
        var taken = exchange.With(exchange.Now with { Known = before, Past = exchange.Now.Past[..^1] })
            .Note(exchange.Say(Texts.Back, ("names", Wording.Facts.Names(exchange.World.Dialogs, changed))));
        return Reopen(taken, changed);
    }

    private static Exchange Reopen(Exchange exchange, Slot[] changed)
    {
        if (exchange.FlowOf() is not { } flow || changed.Length == 0)
        {
            return exchange;
        }

        var asks = exchange.Now.Known.IsSettled(changed[0]) ? null : (Slot?)changed[0];
        return exchange.Replace(new FlowFrame(flow.Id, flow.Steps[0].Id, asks));
    }
}
