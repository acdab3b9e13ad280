using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>Begins a flow; what is known is kept and not asked again.</summary>
internal sealed record StartFlow(Flow Flow) : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Enter(Flow);
}
