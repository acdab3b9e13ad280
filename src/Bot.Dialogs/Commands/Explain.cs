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
        var question = new AnswerQuestion(Text, exchange.Now.Topic);
        var term = Find(exchange);
        var answer = question.Ask(exchange);
        return answer.Status == AnswerStatus.Answered && term is null
            ? question.Give(exchange, answer)
            : term is not null ? exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.Term, ("text", term)))
            : question.Give(exchange, answer);
    }

    private string? Find(Exchange exchange)
    {
        var asked = Folding.Fold(Text);
        var words = exchange.World.Dialogs.Words;
        var lead = words[WordList.MeaningLeads].OrderByDescending(lead => lead.Length).FirstOrDefault(lead => asked.StartsWith(lead + " ", StringComparison.Ordinal));
        var subject = lead is null ? asked : asked[(lead.Length + 1)..];
        var end = words[WordList.MeaningEnds].OrderByDescending(end => end.Length).FirstOrDefault(end => subject.EndsWith(" " + end, StringComparison.Ordinal));
        subject = end is null ? subject : subject[..^(end.Length + 1)];
        return exchange.World.Dialogs.Terms.FirstOrDefault(term => term.Names.Contains(subject, StringComparer.Ordinal))?.Text;
    }
}
