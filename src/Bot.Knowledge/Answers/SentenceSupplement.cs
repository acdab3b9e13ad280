using Bot.Knowledge.Answers.Questions;

namespace Bot.Knowledge.Answers;

/// <summary>Adds a sentence or two that hold most of the question's words and that the claims did not bring.</summary>
internal static class SentenceSupplement
{
    private const double Needed = 0.6;
    private const double NeededWhenUnclear = 0.4;
    private const double NeededForFigure = 0.5;
    private const int Most = 2;

    /// <summary>Whether a sentence holds most of the question's words and a figure, though no claim does.</summary>
    public static bool WithFigure(Question question, Focus focus, KnowledgeBase knowledge) =>
        SentenceFinder.Find(question, focus, knowledge).Take(Most)
            .Any(f => f.Coverage >= NeededForFigure && f.Unit.Source.Industry == focus.Industry && f.Unit.Source.Quote.Any(char.IsAsciiDigit));

    public static void Add(Question question, Focus focus, KnowledgeBase knowledge, AnswerDraft draft)
    {
        // A criterion that was only guessed from a paraphrase leaves more room to the words themselves.
        var needed = question.Criteria.Any(c => c.Named) ? Needed : NeededWhenUnclear;
        var found = SentenceFinder.Find(question, focus, knowledge).Take(Most).Where(f => f.Coverage >= needed && !draft.Cites(f.Unit.Source))
            .Where(f => !SentenceFinder.SharesOnlyIndustry(question, f, knowledge)).ToList();
        if (found.Count > 0)
        {
            draft.Line("In their words:");
            found.ForEach(f => draft.Quote(f.Unit.Source));
        }
    }
}
