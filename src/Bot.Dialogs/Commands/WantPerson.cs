using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>A person takes over, with everything that was said.</summary>
internal sealed record WantPerson : Command
{
    public override Exchange Run(Exchange exchange) => exchange
        .Settle()
        .Do(Effect.Handoff)
        .Reply(ReplyKind.Handoff, exchange.Say(Texts.Handoff, ("standing", Standing.Of(exchange))))
        .Wait();
}
