using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"Change an answer": says which answers there are; the next message names one or gives its new value.</summary>
internal sealed record ChooseSlot : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var isNothing = exchange.Now.Known.Given.IsEmpty;
        return isNothing ? exchange.Reply(ReplyKind.Recap, exchange.Say(Texts.RecapNothing)) : exchange.Settle().Push(new ChooseFrame());
    }
}
