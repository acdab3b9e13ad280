using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns.Steps;

internal static class DescribeTurn
{
    public static Exchange Run(Exchange exchange, Flow flow, DescribeStep step) => exchange.Now.Supplier is null
        ? exchange.Reply(ReplyKind.Question, step.Prompt).Wait()
        : exchange.GoOn(flow, step);
}
