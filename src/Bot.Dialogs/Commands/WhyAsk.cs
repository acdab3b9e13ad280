using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>"Why do you ask?": what the pending answer is for, in terms of the decision.</summary>
internal sealed record WhyAsk(Slot? Slot) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var slot = Slot ?? exchange.Now.Top switch
        {
            FlowFrame flow => flow.Asks,
            ChangeFrame change => change.Slot,
            _ => null,
        };
        return exchange.Reply(ReplyKind.Explanation, slot is { } asked ? exchange.World.Dialogs[asked].Why : exchange.Say(Texts.WhyNothing));
    }
}
