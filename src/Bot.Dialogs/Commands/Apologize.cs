using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>The person is annoyed: one sentence, and the way to a person.</summary>
internal sealed record Apologize : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Reply(ReplyKind.Handoff, exchange.Say(Texts.Frustrated));
}
