using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Commands;

/// <summary>"What is tooling?": the documents' words where they define it, else ours, said as ours.</summary>
internal sealed record Explain(string? Subject, string Text) : Command
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
        var asked = Folding.Fold(Subject ?? Text);
        var terms = exchange.World.Dialogs.Terms;
        return (terms.FirstOrDefault(term => term.Names.Contains(asked, StringComparer.Ordinal))
            ?? terms.FirstOrDefault(term => term.Names.Any(name => (" " + asked + " ").Contains(" " + name + " ", StringComparison.Ordinal))))?.Text;
    }
}
