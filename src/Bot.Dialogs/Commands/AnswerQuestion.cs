using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Commands;

/// <summary>Answers a question from the documents, or says honestly that they do not.</summary>
/// <param name="Topic">What was spoken of before it.</param>
internal sealed record AnswerQuestion(string Text, Topic Topic) : Command
{
    public override Exchange Run(Exchange exchange) => Give(exchange, Ask(exchange));

    public Answer Ask(Exchange exchange) => exchange.Memo.Answer(Text, Topic, exchange.FlowOf()?.Audience);

    public Exchange Give(Exchange exchange, Answer answer)
    {
        var isAnswered = answer.Status == AnswerStatus.Answered;
        var text = string.IsNullOrWhiteSpace(answer.Text) ? exchange.Say(Texts.NotInDocuments) : answer.Text;
        var kind = isAnswered || answer.Status == AnswerStatus.Clarify ? ReplyKind.Answer : ReplyKind.NotInDocuments;
        var choices = exchange.Now.Top is FlowFrame { Asks: not null } ? [] : answer.FollowUps.Length > 3 ? answer.FollowUps[..3] : answer.FollowUps;
        return exchange
            .With(exchange.Now with { Topic = answer.Topic, LastQuestion = new AskedQuestion(Text, Topic) })
            .Reply(new Reply(kind, text, null, choices, answer.Citations, null, answer.Table));
    }
}
