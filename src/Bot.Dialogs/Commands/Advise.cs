using Bot.Dialogs.Definitions;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Steps;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>
/// "Just tell me": advice on what is known now, without asking on. Given already, it is said in one line; with nothing known, the questions come first.
/// </summary>
internal sealed record Advise : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var flow = exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!;
        var entered = exchange.Now.Flow?.Flow == FlowIds.Buyer ? exchange.Settle() : exchange.Enter(flow);
        if (entered.StepOf() is AttendStep && entered.Now.Advice is { } last && last.Profile == entered.Now.Profile)
        {
            return InShort(entered);
        }

        var isKnown = exchange.Now.Known.Given.Any(given => given.Slot is not (Slot.Product or Slot.Industry));
        return isKnown && flow.Steps.FirstOrDefault(step => step is AdviseStep) is { } step
            ? entered.Replace(new FlowFrame(flow.Id, step.Id))
            : entered.Now.Profile.Product is null ? entered : entered.Note(entered.Say(Texts.AdviceNeedsOne));
    }

    /// <summary>The advice's own first line, and what would make it surer.</summary>
    private static Exchange InShort(Exchange exchange)
    {
        var advice = exchange.Advise();
        string[] said = [advice.Text.Split("\n\n")[0], exchange.Say(Texts.AdviceAbove), .. AdviseTurn.Missing(exchange, advice)];
        return exchange.Reply(ReplyKind.Explanation, string.Join(' ', said));
    }
}
