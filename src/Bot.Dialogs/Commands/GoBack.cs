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

        if (exchange.Now.Advice is not null && !IsFresh(exchange.Now))
        {
            return exchange.Note(exchange.Say(Texts.BackUnchanged));
        }

        var before = exchange.Now.Past[^1];
        var changed = Enum.GetValues<Slot>()
            .Where(slot => before.Profile.Take(slot, exchange.Now.Profile) != before.Profile || before.IsSettled(slot) != exchange.Now.Known.IsSettled(slot))
            .Where(slot => slot != Slot.Industry)
            .ToArray();
        var restored = changed.Where(before.Profile.Has).Aggregate(before, (known, slot) => known.With(slot, before.Profile, exchange.Now.Turn));
        var taken = exchange.With(exchange.Now with { Known = restored, Past = exchange.Now.Past[..^1] })
            .Note(exchange.Say(Texts.Back, ("names", Wording.Facts.Names(exchange.World.Dialogs, changed))));
        return Reopen(taken, changed);
    }

    /// <summary>
    /// The last message gave an answer, or "back" restored one; an answer was cleared or left open last, which no turn is kept of; or one is asked for anew.
    /// </summary>
    private static bool IsFresh(Conversation now)
    {
        var (known, before) = (now.Known, now.Past[^1]);
        return known.Given.Any(given => given.Turn == now.Turn - 1)
            || before.Given.Any(given => known.TurnOf(given.Slot) is null)
            || known.Skipped.Except(before.Skipped).Any()
            || now.Top is FlowFrame { Asks: not null };
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
