using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>Advice on what is known now, without asking on; with nothing known, the questions come first.</summary>
internal sealed record Advise : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var flow = exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!;
        var entered = exchange.Now.Flow?.Flow == FlowIds.Buyer ? exchange.Settle() : exchange.Enter(flow);
        var isKnown = exchange.Now.Known.Given.Any(given => given.Slot is not (Language.Profiles.Slot.Product or Language.Profiles.Slot.Industry));
        return isKnown && flow.Steps.FirstOrDefault(step => step is AdviseStep) is { } step
            ? entered.Replace(new FlowFrame(flow.Id, step.Id))
            : entered;
    }
}
