using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Commands;

/// <summary>"What is tooling?": the documents' words where they define it, else ours, said as ours.</summary>
internal sealed record Explain(string Text) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var (lead, subject) = Subject(exchange);
        var question = new AnswerQuestion(lead is null ? Text : $"{lead} {subject}?", exchange.Now.Topic);
        var term = exchange.World.Dialogs.Terms.FirstOrDefault(term => term.Names.Contains(subject, StringComparer.Ordinal))?.Text;
        var answer = question.Ask(exchange);
        return answer.Status == AnswerStatus.Answered && term is null
            ? question.Give(exchange, answer)
            : term is not null ? exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.Term, ("text", term)))
            : question.Give(exchange, answer);
    }

    /// <summary>"Tooling" of "ok what is tooling exactly", and how it is asked for.</summary>
    private (string? Lead, string Subject) Subject(Exchange exchange)
    {
        var words = exchange.World.Dialogs.Words;
        var asked = Openers.Without(Folding.Fold(Text), words);
        var lead = words[WordList.MeaningLeads].OrderByDescending(lead => lead.Length).FirstOrDefault(lead => asked.StartsWith(lead + " ", StringComparison.Ordinal));
        var subject = lead is null ? asked : asked[(lead.Length + 1)..];
        var end = words[WordList.MeaningEnds].OrderByDescending(end => end.Length).FirstOrDefault(end => subject.EndsWith(" " + end, StringComparison.Ordinal));
        return (end is null ? null : lead, end is null ? subject : subject[..^(end.Length + 1)]);
    }
}
