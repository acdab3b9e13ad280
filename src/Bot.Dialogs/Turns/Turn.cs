using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns;

public sealed record TurnResult(Conversation After, ImmutableArray<Reply> Replies, ImmutableArray<Effect> Effects);

/// <summary>The whole conversation logic: a pure function.</summary>
public static class Turn
{
    public static TurnResult Run(Conversation before, UserSaid said, World world)
    {
        var exchange = Exchange.Begin(before, said, world);
        exchange = said.Kind == SaidKind.Joined ? Arrival.Join(exchange) : Hear(Arrival.Greet(exchange));
        return exchange.End();
    }

    private static Exchange Hear(Exchange exchange)
    {
        foreach (var command in Interpreter.Interpret(exchange))
        {
            exchange = command.Run(exchange);
        }

        return FlowRunner.Continue(exchange);
    }
}
