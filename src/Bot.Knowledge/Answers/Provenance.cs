using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Comparing;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers;

/// <summary>"Who says that?", "which document is right?": what was answered again, document by document, in its own words.</summary>
internal static class Provenance
{
    private const int Longest = 9;
    private const Forms Doubting = Forms.Source | Forms.Conflict;

    /// <summary>Whether the words alone may ask for it.</summary>
    public static bool MayAsk(ImmutableArray<Token> words, string text, Topic topic) =>
        !topic.Criteria.IsEmpty && words.Length <= Longest && (QuestionForms.Of(words, text) & Doubting) != Forms.None;

    /// <summary>Null when the question asks for something new, or nothing was answered before it.</summary>
    public static Answer? Answer(Question question, Topic topic, KnowledgeBase knowledge)
    {
        if (!question.Is(Doubting) || question.Words.Length > Longest || topic.Criteria.IsEmpty || question.Uncovered is { } && !IsOfDocuments(question)
            || question.Criteria.Any(c => c.Named && !topic.Criteria.Contains(c.Criterion)))
        {
            return null;
        }

        var models = question.Models.IsEmpty ? topic.Models : question.Models;
        var industry = question.Industry ?? topic.Industry;
        var selection = new ClaimSelection(knowledge, question with { Forms = Forms.None, Content = [], Words = [], Criteria = [] });
        ImmutableArray<(string Criterion, Model Model, ImmutableArray<Claim> Claims)> groups =
        [
            .. topic.Criteria.SelectMany(c => (models.IsEmpty ? [Model.OEM, Model.ODM, Model.CM] : models)
                .Select(m => (c, m, Meant(selection.Of(m, c, industry, NamedDocuments.In(question, knowledge)), question)))).Where(g => !g.Item3.IsEmpty),
        ];
        return groups.IsEmpty ? null : Written(question, groups, topic with { Models = models, Industry = industry }, knowledge);
    }

    // "The exact words of the 6-18 months one": only the claims with that figure, where there are such.
    private static ImmutableArray<Claim> Meant(ImmutableArray<Claim> claims, Question question) =>
        claims.Any(c => IsMeant(c, question)) || question.Measures.IsEmpty ? [.. claims.Where(c => question.Measures.IsEmpty || IsMeant(c, question))] : claims;

    private static bool IsMeant(Claim claim, Question question) => claim.Figure is { } figure && question.Measures.Any(m =>
        m.MinDays == figure.MinDays && m.MaxDays == figure.MaxDays && m.Currency == figure.Currency && (m.MinDays is not null || (m.Min == figure.Min && m.Max == figure.Max)));

    // "Who says that?" is no question about who wrote the documents.
    private static bool IsOfDocuments(Question question) => question.Uncovered!.Near is [Criteria.Definition];

    private static Answer Written(
        Question question, ImmutableArray<(string Criterion, Model Model, ImmutableArray<Claim> Claims)> groups, Topic next, KnowledgeBase knowledge)
    {
        var draft = new AnswerDraft(knowledge);
        draft.Line(question.Is(Forms.Conflict)
            ? "My documents do not say which of them is right; each speaks for its own industry and readers:"
            : "Word for word, each with the document that says it:");
        var disagreement = false;
        foreach (var (criterion, model, claims) in groups)
        {
            var evidence = Evidences.Of(model, criterion, claims, knowledge);
            disagreement |= evidence.Disagrees;
            draft.Line($"{Named(criterion, knowledge)}, {Refusals.NameOf(model, knowledge)} – {EvidenceWords.Of(evidence)}:");
            claims.ToList().ForEach(claim => draft.Claim(claim));
        }

        return draft.Finish(new AnswerPlan(next, 0.9, disagreement, FollowUpQuestions.After(next, knowledge)));
    }

    private static string Named(string criterion, KnowledgeBase knowledge)
    {
        var name = knowledge.Lexicon.Criterion(criterion).Name;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
