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
        var asked = " " + Folding.Fold(Text) + " ";
        return exchange.World.Dialogs.Terms
            .SelectMany(term => term.Names.Select(name => (name, term.Text)))
            .Where(term => asked.Contains(" " + term.name + " ", StringComparison.Ordinal))
            .OrderByDescending(term => term.name.Length).ThenBy(term => term.name, StringComparer.Ordinal)
            .FirstOrDefault().Text;
    }
}
