using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"Leave it": the answer that was to be changed stays as it is.</summary>
internal sealed record KeepValue(ChangeFrame Change) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var dialogs = exchange.World.Dialogs;
        var value = Wording.Facts.Value(dialogs, Change.Slot, exchange.Now.Profile);
        return value.Length == 0
            ? new SkipSlot(Change.Slot).Run(exchange.Pop())
            : exchange.Pop().Note(exchange.Say(Texts.ChangeKept, ("name", dialogs[Change.Slot].Name), ("value", value)));
    }
}
