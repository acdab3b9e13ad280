using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>A message in another language gets one plain sentence.</summary>
internal sealed record TellLanguage : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Reply(ReplyKind.Repair, exchange.Say(Texts.OtherLanguage));
}
