using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Answers;

/// <summary>Several questions in one message: each is answered in order, each about its own models and industry.</summary>
internal static class SeveralQuestions
{
    private const double ClearWeight = 4;
    private const int Most = 5;
    private const int ShortQuestion = 7;

    /// <summary>Null when the message asks one thing, or nothing of it is answered part by part.</summary>
    /// <param name="answer">Answers one question, given what was spoken of before.</param>
    public static Answer? Answer(string text, KnowledgeBase knowledge, Topic topic, Func<string, Topic, Answer> answer)
    {
        var parts = Parts(text, knowledge);
        if (parts.Length < 2)
        {
            return null;
        }

        var answers = ImmutableArray.CreateBuilder<Answer>();
        foreach (var part in parts.Take(Most))
        {
            var given = answer(part, topic);
            topic = given.Topic;
            answers.Add(given);
        }

        return answers.Any(a => a.Status == AnswerStatus.Answered) ? Joined(answers.ToImmutable(), parts.Length - Most) : null;
    }

    /// <summary>The questions of a message, one when it asks once.</summary>
    public static ImmutableArray<string> Parts(string text, KnowledgeBase knowledge)
    {
        var pieces = QuestionParts.Of(text);
        if (pieces.Length < 2)
        {
            return [text];
        }

        var reader = new QuestionReader(knowledge.Lexicon, knowledge.Answers);
        var parts = new List<(string Text, Question? Read)>();
        foreach (var piece in pieces)
        {
            var read = reader.Read(piece);
            if (HasPoint(read) || parts.Count == 0)
            {
                parts.Add((piece, HasPoint(read) ? read : null));
            }
            else
            {
                parts[^1] = ($"{parts[^1].Text} {piece}", parts[^1].Read);
            }
        }

        var different = parts.Where(p => p.Read is not null).DistinctBy(p => Point(p.Read!), StringComparer.Ordinal).Count();
        return different < 2 || parts[0].Read is null ? [text] : [.. parts.Select(p => p.Text)];
    }

    // A part stands for itself when it names what it asks for.
    private static bool HasPoint(Question question) =>
        question.Criteria.Any(c => c.Named || c.Weight >= ClearWeight)
        || (question.Words.Length <= ShortQuestion && !question.Criteria.IsEmpty && (question.Industry is not null || !question.Models.IsEmpty))
        || (question.Is(Forms.Definition) && !question.Models.IsEmpty)
        || question.Uncovered is not null;

    private static string Point(Question question) => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(',', question.Models)}|{question.Industry}|{question.Criteria.FirstOrDefault()?.Criterion}|{question.Uncovered?.Name}");

    private static Answer Joined(ImmutableArray<Answer> answers, int left)
    {
        var citations = new CitationList();
        var figures = ImmutableArray.CreateBuilder<AnswerFigure>();
        var text = new StringBuilder();
        foreach (var answer in answers)
        {
            var numbers = answer.Citations.ToDictionary(c => c.N, citations.Add);
            Renumbering.Append(text.Append(text.Length > 0 ? "\n\n" : ""), answer.Text, answer.Citations, citations);
            figures.AddRange(answer.Figures.Select(f => f with { N = numbers[f.N] }));
        }

        text.Append(left > 0 ? "\n\nThat is as many as I answer at a time; ask me the others again." : "");
        var answered = answers.Where(a => a.Status == AnswerStatus.Answered).ToImmutableArray();
        return answered[^1] with
        {
            Text = text.ToString(),
            Figures = figures.ToImmutable(),
            Citations = citations.ToImmutable(),
            Disagreement = answered.Any(a => a.Disagreement),
            Confidence = answered.Min(a => a.Confidence),
            Topic = answers[^1].Topic,
            Table = null,
        };
    }
}
