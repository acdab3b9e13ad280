using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>"No time, bye": a polite end; the question on the table stays there, unasked.</summary>
internal sealed record SayBye(string Text) : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Reply(ReplyKind.Goodbye, Text).Wait();
}
