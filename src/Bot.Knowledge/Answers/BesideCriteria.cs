using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers;

/// <summary>Questions that turn on something beside the criteria ("sample", "Hamburg"): only sentences that hold it may answer.</summary>
internal sealed class BesideCriteria(Question question, Focus focus, KnowledgeBase knowledge)
{
    private const double Needed = 0.4;
    private const double NearBest = 0.75;
    private const int Most = 3;

    /// <summary>An answer or a refusal; null when the question turns on nothing of the kind.</summary>
    public Answer? Write(Topic topic, Topic next)
    {
        var index = knowledge.Answers;
        if (index.Topics.Turning(question.Proper, Explains) is { } turning)
        {
            return Refusals.Uncovered(turning, knowledge, topic);
        }

        if (OpenQuestions.Holds(question, focus, knowledge))
        {
            return Refusals.Open(knowledge, topic);
        }

        var phrases = index.Topics.Beside(question.Proper, Explains);
        var anchors = question.Words.Where(IsAnchor).Select(w => Synonyms.Of(w.Stem)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (phrases.IsEmpty && anchors.IsEmpty)
        {
            return null;
        }

        // A criterion asked of what one document speaks of: that document's claims answer, not its neighbours'.
        if (phrases.IsEmpty && !focus.Criteria.IsEmpty && !question.Is(Forms.Stage) && !anchors.Any(IsProper))
        {
            return null;
        }

        var found = SentenceFinder.Find(question, focus, knowledge)
            .RemoveAll(f => !phrases.All(p => Holds(f.Unit, p)) || !anchors.All(a => f.Unit.Stems.Contains(a) || f.Unit.Context.Contains(a)));
        var wantsFigure = question.Is(Forms.Figure);
        return found.IsEmpty || found[0].Coverage < Needed || (wantsFigure && !found[0].Unit.Source.Quote.Any(char.IsAsciiDigit))
            ? Refusals.Unknown(knowledge, topic)
            : Quoted(found, next);
    }

    private Answer Quoted(ImmutableArray<FoundUnit> found, Topic next)
    {
        var draft = new AnswerDraft(knowledge);
        draft.Line("The documents say:");
        foreach (var unit in found.Where(f => f.Score >= NearBest * found[0].Score).Take(Most))
        {
            draft.Quote(unit.Unit.Source);
        }

        return draft.Finish(new AnswerPlan(next, Math.Round(Math.Min(0.9, found[0].Coverage), 2), false, FollowUpQuestions.After(next, knowledge)));
    }

    private bool Explains(Token word) => knowledge.Answers.Aliases.Contains(word.Text) || focus.Criteria.Any(c => knowledge.Answers.Associations.Explains(c, word.Stem));

    // A word that some document holds and that neither everyday English nor any criterion, model or industry has.
    private bool IsAnchor(Token word) => word.Kind == TokenKind.Word && !StopWords.Contains(word.Text)
        && knowledge.Answers.Holds(Synonyms.Of(word.Stem)) && !knowledge.Answers.Associations.Knows(word.Stem)
        && !knowledge.Answers.IsEveryday(word.Stem);

    // "Hamburg": written as a name, wherever it stands.
    private bool IsProper(string stem) => question.Words.Any(w => Synonyms.Of(w.Stem) == stem && w.Span.Start > 0 && char.IsUpper(question.Text[w.Span.Start]));

    private static bool Holds(Unit unit, Phrase phrase) => phrase.Steps.All(step => step.IsEmpty
        || step.Any(words => words.All(w => unit.Stems.Contains(Synonyms.Of(w)) || unit.Context.Contains(Synonyms.Of(w)))));
}
