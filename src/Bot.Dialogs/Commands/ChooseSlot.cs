using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"Change an answer": says which answers there are; the next message names one or gives its new value.</summary>
internal sealed record ChooseSlot : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var known = exchange.Now.Known.Given.Select(given => given.Slot).Where(slot => slot != Language.Profiles.Slot.Industry).ToArray();
        if (known.Length == 0)
        {
            return exchange.Reply(ReplyKind.Recap, exchange.Say(Texts.RecapNothing));
        }

        var names = Wording.Facts.Names(exchange.World.Dialogs, known);
        return exchange.Reply(ReplyKind.Question, exchange.Say(Texts.ChangeWhich, ("names", names))).Wait();
    }
}
