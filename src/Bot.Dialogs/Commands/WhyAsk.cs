using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>"Why do you ask?": what the answer is for in plain words, then which models it can still separate, in the documents' words.</summary>
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
        if (slot is not { } asked)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.WhyNothing));
        }

        var world = exchange.World;
        var why = Recommendations.Explaining.WhyAsk.Explain(asked, exchange.Now.Profile, world.Knowledge, world.Weights);
        var text = why.Citations.IsEmpty ? world.Dialogs[asked].Why : world.Dialogs[asked].Why + "\n\n" + why.Text;
        return exchange.Reply(new Reply(ReplyKind.Explanation, text, null, [], why.Citations));
    }
}
