using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns.Steps;

namespace Bot.Dialogs.Turns;

/// <summary>Carries the flow on from where it stands until something waits for the person.</summary>
internal static class FlowRunner
{
    public static Exchange Continue(Exchange exchange)
    {
        while (!exchange.Waits)
        {
            exchange = exchange.Now.Top switch
            {
                null => exchange.Wait(),
                FlowFrame => Run(exchange),
                var frame => Interruptions.Prompt(exchange, frame).Wait(),
            };
        }

        return exchange;
    }

    private static Exchange Run(Exchange exchange)
    {
        var flow = exchange.FlowOf()!;
        return flow.Find(exchange.Now.Flow!.Step) switch
        {
            AskStep step => AskTurn.Run(exchange, flow, step),
            AskOpenStep step => AskOpenTurn.Run(exchange, flow, step),
            AdviseStep step => AdviseTurn.Run(exchange, flow, step),
            DescribeStep step => DescribeTurn.Run(exchange, flow, step),
            PositionStep step => PositionTurn.Run(exchange, flow, step),
            AttendStep step => AttendTurn.Run(exchange, flow, step),
            _ => throw new InvalidOperationException($"Flow '{flow.Id}' has no step '{exchange.Now.Flow!.Step}'."),
        };
    }

    public static Exchange GoOn(this Exchange exchange, Flow flow, Step step) =>
        exchange.Replace(exchange.Now.Flow! with { Step = flow.After(step).Id });
}
