using Bot.Dialogs.Definitions.Flows;

namespace Bot.Dialogs.Turns.Steps;

internal static class PositionTurn
{
    public static Exchange Run(Exchange exchange, Flow flow, PositionStep step) => exchange.GoOn(flow, step);
}
