using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Nothing is kept here; the runner erases what is stored.</summary>
internal sealed record Forget : Command
{
    public override Exchange Run(Exchange exchange) => exchange
        .With(Conversation.Start with { Welcomed = true, Turn = exchange.Now.Turn })
        .Do(Effect.Erase)
        .Reply(ReplyKind.Goodbye, exchange.Say(Texts.Forgotten))
        .Wait();
}
