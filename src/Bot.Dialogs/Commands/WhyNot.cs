using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Knowledge.Claims;

namespace Bot.Dialogs.Commands;

/// <summary>"Why not OEM?": only what decides against it, and the change that would lift it.</summary>
internal sealed record WhyNot(Model Model) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var why = Recommendations.Explaining.WhyNot.Explain(Model, exchange.Now.Profile, exchange.World.Knowledge, exchange.World.Weights);
        return exchange.Reply(new Reply(ReplyKind.Explanation, why.Text, null, [], why.Citations));
    }
}
