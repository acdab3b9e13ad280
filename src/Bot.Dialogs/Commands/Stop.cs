using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Leaves the flow: nothing is pending any more, the answers are kept.</summary>
internal sealed record Stop : Command
{
    public override Exchange Run(Exchange exchange) => exchange
        .With(exchange.Now with { Stack = [], Flows = null, Questions = 0 })
        .Reply(ReplyKind.Goodbye, exchange.Say(Texts.Stopped))
        .Wait();
}
