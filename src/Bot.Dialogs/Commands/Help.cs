using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>What can be said here.</summary>
internal sealed record Help : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.Help));
}
