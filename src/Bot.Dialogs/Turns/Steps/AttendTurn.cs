using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Replies;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns.Steps;

/// <summary>Advises anew when what it rests on changed. Says the step's words when nothing else was said in this turn; offers its choices on the last reply.</summary>
internal static class AttendTurn
{
    public static Exchange Run(Exchange exchange, Flow flow, AttendStep step)
    {
        exchange = exchange.Replace(exchange.Now.Flow! with { Asks = null, Tries = 0 });
        if (flow.Steps.OfType<AdviseStep>().FirstOrDefault() is { } advise && IsStale(exchange))
        {
            var next = IsOpenAgain(exchange) && flow.Steps.OfType<AskOpenStep>().FirstOrDefault() is { } ask ? ask.Id : advise.Id;
            return exchange.Replace(exchange.Now.Flow! with { Step = next });
        }

        if (exchange.Replies.IsEmpty && step.Prompt is { } prompt)
        {
            return exchange.Reply(ReplyKind.Question, prompt, step.Choices).Wait();
        }

        if (!exchange.Notes.IsEmpty)
        {
            var said = string.Join(' ', exchange.Notes);
            return (exchange with { Notes = [] }).Reply(ReplyKind.Repair, said, step.Choices).Wait();
        }

        if (exchange.Replies.IsEmpty)
        {
            return exchange.Wait();
        }

        var last = exchange.Replies[^1];
        return last.Choices.IsEmpty && last.Kind is not ReplyKind.Goodbye
            ? (exchange with { Replies = exchange.Replies.SetItem(exchange.Replies.Length - 1, last with { Choices = step.Choices }) }).Wait()
            : exchange.Wait();
    }

    /// <summary>The advice was complete, and without its ground it is too early for another: the questions go on.</summary>
    private static bool IsOpenAgain(Exchange exchange) =>
        exchange.Now.Advice is { Status: not AdviceStatus.NeedMore } && exchange.Advise().Status is AdviceStatus.NeedMore;

    private static bool IsStale(Exchange exchange) => exchange.Now.Advice is { } last && last.Profile != exchange.Now.Profile;
}
