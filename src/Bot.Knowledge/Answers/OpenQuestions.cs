using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>What a document asks itself, or says that it does not know: nobody can answer it from there.</summary>
internal static class OpenQuestions
{
    private const double Needed = 0.7;
    private static readonly PhraseTable Ignorance = new(WordingFile.Lines("ignorance").Select(p => Phrase.Parse("ignorance", p)));

    /// <summary>Whether the sentence nearest to the question leaves it open.</summary>
    public static bool Holds(Question question, Focus focus, KnowledgeBase knowledge) =>
        knowledge.Answers.HasOpen
        && SentenceFinder.Find(question, focus, knowledge, open: true).FirstOrDefault() is { } nearest
        && nearest.Coverage >= Needed && nearest.Unit.IsOpen;

    public static bool IsOpen(string sentence) =>
        sentence.EndsWith('?') || !Ignorance.Match(PhraseTable.Words(sentence)).IsEmpty;
}
