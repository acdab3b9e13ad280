using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Language.Profiles;
using Bot.Recommendations.Explaining;

namespace Bot.Dialogs.Commands;

/// <summary>"Faster?", "cheaper?", "fewer?" after the advice: how far down its figure holds; nothing of what is known changes.</summary>
internal sealed record TellLess(Slot Slot) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var less = Less.Explain(Slot, exchange.Now.Profile, exchange.World.Knowledge, exchange.World.Weights);
        return exchange.Reply(new Reply(ReplyKind.Explanation, less.Text, null, [], less.Citations));
    }
}
