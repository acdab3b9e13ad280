using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers;

/// <summary>Words that nothing here knows: a question that turns on one is not answered from its other words.</summary>
internal static class StrangeWords
{
    private const int LongestSlip = 3;
    private static readonly WordTable Articles = WordTable.Load("articles");
    private static readonly WordTable BeforeObjects = WordTable.Load("beforeObjects");

    /// <summary>Whether the question turns on a word nobody here knows.</summary>
    public static bool Decide(Question question)
    {
        // "17 times 23".
        if (question.Measures.Length > 1 && question.Content.All(c => char.IsAsciiDigit(c[0]) || c is "time" or "plus" or "minu" or "minus" or "divid"))
        {
            return true;
        }

        if (question.Strange.IsEmpty)
        {
            // Mending a word must not be all that brings a question near the documents.
            return question.Mended && question.Models.IsEmpty && question.Industry is null && question.Criteria.IsEmpty;
        }

        var rootless = question.Models.IsEmpty && question.Industry is null && !question.Criteria.Any(c => c.Named);
        if (rootless && question.Strange.Any(w => w.Text.Length > LongestSlip))
        {
            return true;
        }

        return question.Strange.Length * 3 > question.Words.Length || question.Strange.Any(w => IsAcronym(w, question) || IsObject(w, question.Words));
    }

    private static bool IsAcronym(Token word, Question question)
    {
        var written = word.Span.Of(question.Text);
        return written.Length >= 2 && written.All(c => char.IsUpper(c) || char.IsDigit(c)) && question.Text.Any(char.IsLower);
    }

    private static bool IsObject(Token word, ImmutableArray<Token> words)
    {
        var before = words.Take(words.IndexOf(word)).Reverse().SkipWhile(w => Articles.Contains(w) || Lexicon.ModelOf($"Model:{w.Text.ToUpperInvariant()}") is not null);
        return word.Text.Length > LongestSlip && before.FirstOrDefault() is { } preposition && BeforeObjects.Contains(preposition);
    }
}
