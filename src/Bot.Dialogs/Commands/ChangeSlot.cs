using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>"Change the quantity": asks for the new value; the old one holds until it is understood.</summary>
internal sealed record ChangeSlot(Slot Slot) : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Settle().Push(new ChangeFrame(Slot));
}
