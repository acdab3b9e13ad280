using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions.Flows;

namespace Bot.Dialogs.Turns;

/// <summary>The moves a stack of frames knows.</summary>
internal static class Stacks
{
    public static Exchange Push(this Exchange exchange, Frame frame) =>
        exchange.With(exchange.Now with { Stack = exchange.Now.Stack.Add(frame) });

    public static Exchange Pop(this Exchange exchange) =>
        exchange.Now.Stack.IsEmpty ? exchange : exchange.With(exchange.Now with { Stack = exchange.Now.Stack[..^1] });

    public static Exchange Replace(this Exchange exchange, Frame frame) => exchange.Pop().Push(frame);

    /// <summary>Leaves every interruption, back to the flow.</summary>
    public static Exchange Settle(this Exchange exchange)
    {
        while (exchange.Now.Top is not (null or FlowFrame))
        {
            exchange = exchange.Pop();
        }

        return exchange;
    }

    /// <summary>Begins a flow at its first step, in place of the one that runs.</summary>
    public static Exchange Enter(this Exchange exchange, Flow flow) => exchange.With(exchange.Now with
    {
        Stack = [new FlowFrame(flow.Id, flow.Steps[0].Id)],
        Questions = 0,
        Flows = exchange.World.Dialogs.FlowsHash,
    });

    public static Flow? FlowOf(this Exchange exchange) =>
        exchange.Now.Flow is { } frame ? exchange.World.Dialogs.FindFlow(frame.Flow) : null;

    public static Step? StepOf(this Exchange exchange) => exchange.FlowOf()?.Find(exchange.Now.Flow!.Step);
}
