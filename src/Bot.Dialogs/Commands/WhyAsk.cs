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
            return WhyBest(exchange);
        }

        var world = exchange.World;
        var why = Recommendations.Explaining.WhyAsk.Explain(asked, exchange.Now.Profile, world.Knowledge, world.Weights);
        var text = why.Citations.IsEmpty ? world.Dialogs[asked].Why : world.Dialogs[asked].Why + "\n\n" + why.Text;
        return exchange.Reply(new Reply(ReplyKind.Explanation, text, null, [], why.Citations));
    }

    /// <summary>After the advice: what speaks for the model that leads.</summary>
    private static Exchange WhyBest(Exchange exchange)
    {
        if (exchange.Now.Advice is null || exchange.Advise() is not { Ranking: [{ Excluded: false } best, ..] })
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.WhyNothing));
        }

        var cited = new CitedText();
        var lines = best.Reasons.Where(reason => reason.Effect.Count > 0).Select(reason => "- " + cited.Add(reason.Text, reason.Citations));
        var text = exchange.Say(Texts.WhyBest, ("model", Models.Name(exchange, best.Model)), ("lines", string.Join('\n', lines)));
        return exchange.Reply(new Reply(ReplyKind.Explanation, text, null, [], cited.Citations));
    }
}
