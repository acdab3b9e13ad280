using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"Write an RFQ", "what should I ask the factory?": the printable brief, with its link once there is advice.</summary>
internal sealed record TellBrief : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Now.Advice is null
        ? exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.BriefLater))
        : exchange.Reply(new Reply(
            ReplyKind.Explanation, exchange.Say(Texts.BriefHere), null, [], [], exchange.Advise(), null, exchange.Said.Key));
}
