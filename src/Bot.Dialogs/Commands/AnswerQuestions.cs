using System.Collections.Immutable;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Commands;

/// <summary>Several questions in one message: each is answered, or refused, in its turn.</summary>
internal sealed record AnswerQuestions(ImmutableArray<string> Texts) : Command
{
    private const int MostQuestions = 4;
    private const int FewestWords = 2;

    private static readonly char[] Ends = ['?', '.', '!', '\n'];

    /// <summary>Null when the message holds one question only, or the documents answer its parts no better than the whole.</summary>
    public static AnswerQuestions? Find(Exchange exchange, string text)
    {
        var parts = Parts(text, exchange.World.Dialogs.Words);
        if (parts.Length is < 2 or > MostQuestions)
        {
            return null;
        }

        var (topic, answered) = (exchange.Now.Topic, 0);
        foreach (var part in parts)
        {
            var answer = new AnswerQuestion(part, topic).Ask(exchange);
            (topic, answered) = (answer.Topic, answered + (answer.Status is AnswerStatus.Answered ? 1 : 0));
        }

        return answered > 1 ? new AnswerQuestions(parts) : null;
    }

    public override Exchange Run(Exchange exchange) =>
        Texts.Aggregate(exchange, (answered, text) => new AnswerQuestion(text, answered.Now.Topic).Run(answered));

    /// <summary>Sentences that ask, cut before "and who …"; what only tells is left out.</summary>
    private static ImmutableArray<string> Parts(string text, WordLists words)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOfAny(Ends, at) is var found and >= 0 ? found : text.Length;
            var sentence = text[at..end].Trim();
            var asks = end < text.Length && text[end] == '?';
            var cut = Joints.Cut(sentence, words).ToArray();
            parts.AddRange(cut.Where((part, i) => ((asks && i == cut.Length - 1) || Joints.Begins(part, words)) && part.Split(' ').Length >= FewestWords).Select(part => part + "?"));
            at = end + 1;
        }

        return parts.ToImmutable();
    }
}
