using Bot.Dialogs.Definitions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Says the last thing again: the answer, the advice, or (by going on) the question on the table.</summary>
internal sealed record Repeat : Command
{
    public override Exchange Run(Exchange exchange)
    {
        if (exchange.Before.LastQuestion is { } asked)
        {
            return new AnswerQuestion(asked.Text, asked.Before).Run(exchange);
        }

        return exchange.Now.Top switch
        {
            FlowFrame { Asks: null } frame when exchange.Now.Advice is not null && frame.Flow == FlowIds.Buyer => new Advise().Run(exchange),
            FlowFrame { Flow: FlowIds.Supplier } when exchange.Now.Supplier is not null => new TellStanding([]).Run(exchange),
            null => exchange.Note(exchange.Say(Texts.RepeatNothing)),
            _ => exchange,
        };
    }
}
