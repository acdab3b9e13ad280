using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>"Forget me": erased only after a yes.</summary>
internal sealed record AskToForget : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Settle().Push(new ConfirmFrame(Confirmation.Forget));
}
