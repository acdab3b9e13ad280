using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>The person went on to something else: what interrupted the flow is dropped.</summary>
internal sealed record Leave : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Settle();
}
