using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Commands;

/// <summary>"What is tooling?": the documents' words where they define it, else ours, said as ours.</summary>
internal sealed record Explain(string Text) : Command
{
    // "what is the MOQ for ODM?" asks for figures; only these forms ask what a word means. The longest first.
    private static readonly string[] Leads =
    [
        "what do you mean by", "what is meant by", "and what does", "and what is", "ok what is", "what does", "what do", "what is", "what are", "whats",
        "explain", "define", "meaning of",
    ];

    private static readonly string[] Ends = ["mean exactly", "stand for", "mean", "means", "exactly"];

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
        var lead = Leads.FirstOrDefault(lead => asked.StartsWith(lead + " ", StringComparison.Ordinal));
        var subject = lead is null ? asked : asked[(lead.Length + 1)..];
        var end = Ends.FirstOrDefault(end => subject.EndsWith(" " + end, StringComparison.Ordinal));
        subject = end is null ? subject : subject[..^(end.Length + 1)];
        return exchange.World.Dialogs.Terms.FirstOrDefault(term => term.Names.Contains(subject, StringComparer.Ordinal))?.Text;
    }
}
