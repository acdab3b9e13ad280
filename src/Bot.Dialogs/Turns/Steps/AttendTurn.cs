using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Turns.Steps;

/// <summary>Says the step's words when nothing else was said in this turn; offers its choices on the last reply.</summary>
internal static class AttendTurn
{
    public static Exchange Run(Exchange exchange, Flow flow, AttendStep step)
    {
        if (exchange.Replies.IsEmpty && step.Prompt is { } prompt)
        {
            return exchange.Reply(ReplyKind.Question, prompt, step.Choices).Wait();
        }

        if (exchange.Replies.IsEmpty || !exchange.Notes.IsEmpty)
        {
            return exchange.Wait();
        }

        var last = exchange.Replies[^1];
        return last.Choices.IsEmpty && last.Kind is not ReplyKind.Goodbye
            ? (exchange with { Replies = exchange.Replies.SetItem(exchange.Replies.Length - 1, last with { Choices = step.Choices }) }).Wait()
            : exchange.Wait();
    }
}
