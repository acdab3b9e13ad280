using Bot.Dialogs.Definitions.Flows;

namespace Bot.Dialogs.Turns.Steps;

internal static class AskTurn
{
    public static Exchange Run(Exchange exchange, Flow flow, AskStep step) => exchange.Now.Known.IsSettled(step.Slot) || exchange.Now.Questions >= flow.AtMost
        ? exchange.GoOn(flow, step)
        : Asking.Ask(exchange, exchange.Now.Flow!, step.Slot);
}
