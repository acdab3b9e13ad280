using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers;

/// <summary>Questions → cited answers, or an honest "not in my documents".</summary>
public static class QuestionAnswerer
{
    private const double NeededCoverage = 0.45;
    private const double NeededWhenRootless = 0.6;
    private const int MostSentences = 3;

    /// <param name="topic">What was spoken of before, for follow-ups; <see cref="Topic.None"/> at the start.</param>
    /// <param name="audience">Who asks ("buyer", "supplier" or null): resolves whom a document's "you" means to them.</param>
    public static Answer Answer(string question, KnowledgeBase knowledge, Topic topic, string? audience = null) =>
        SeveralQuestions.Answer(question, knowledge, topic, (part, before) => One(part, knowledge, before, audience))
        ?? One(question, knowledge, topic, audience);

    /// <summary>The questions of a message, in order; one when it asks once.</summary>
    public static ImmutableArray<string> QuestionsOf(string message, KnowledgeBase knowledge) => SeveralQuestions.Parts(message, knowledge);

    /// <summary>Whether a message asks for the documents, or who says what was just answered: it states nothing and orders nothing.</summary>
    public static bool IsAboutDocuments(string message, KnowledgeBase knowledge, Topic topic)
    {
        var reader = new QuestionReader(knowledge.Lexicon, knowledge.Answers);
        var words = reader.WordsOf(TextAnalyzer.Analyze(message));
        // Most messages are about neither, which their words tell without the rest being read.
        return (NamedDocuments.MayAskForList(words) || Provenance.MayAsk(words, message, topic))
            && reader.Read(message) is var asked && (NamedDocuments.AsksForList(asked) || Provenance.Answer(asked, topic, knowledge) is not null);
    }

    private static Answer One(string question, KnowledgeBase knowledge, Topic topic, string? audience)
    {
        var asked = new QuestionReader(knowledge.Lexicon, knowledge.Answers).Read(question, (audience ?? topic.Audience) is "supplier");
        if (Provenance.Answer(asked, topic, knowledge) is { } provenance)
        {
            return provenance;
        }

        var focus = Focus.Of(asked, topic, knowledge.Lexicon) with { Documents = NamedDocuments.In(asked, knowledge) };
        var standard = Standard.Of(asked, focus.Leans ? topic.Judged : null);
        var next = new Topic(focus.Models, focus.Criteria, focus.Industry, asked.ByMaker ? "supplier" : topic.Audience, standard?.Judged);
        return NamedDocuments.Answer(asked, focus, knowledge, next)
            ?? Refusal(asked, focus, knowledge, topic)
            ?? new BesideCriteria(asked, focus, knowledge).Write(topic, next)
            ?? Letters.Answer(asked, knowledge, next)
            ?? Merits.Answer(asked, focus, knowledge, next)
            ?? Compared(asked, focus, knowledge, next)
            ?? IndustriesCovered.Answer(asked, focus, knowledge, next)
            ?? (focus.Criteria.IsEmpty ? null : new ClaimAnswer(knowledge, asked, focus, standard).Write(topic, next))
            ?? Defined(asked, focus, knowledge, next)
            ?? Found(asked, focus, knowledge, next)
            ?? Overview(asked, focus, knowledge, next)
            ?? Unanswered(asked, focus, knowledge, topic);
    }

    private static Answer? Refusal(Question question, Focus focus, KnowledgeBase knowledge, Topic topic)
    {
        if (question.Uncovered is { } uncovered)
        {
            return Refusals.Uncovered(uncovered, knowledge, topic);
        }

        if (question.Foreign is { } foreign)
        {
            return Refusals.Foreign(foreign.Text, knowledge, topic);
        }

        return StrangeWords.Decide(question) || !question.Words.Any(w => w.Kind == TokenKind.Word) ? Unanswered(question, focus, knowledge, topic) : null;
    }

    private static Answer Unanswered(Question question, Focus focus, KnowledgeBase knowledge, Topic topic)
    {
        if (focus is { Models: [var model], Criteria: [var criterion, ..] } && question.Strange.IsEmpty && !knowledge.About(model, criterion).Any())
        {
            return Refusals.NoClaim(model, criterion, knowledge, topic with { Industry = focus.Industry }, figure: false);
        }

        if (question is { Industry: { } industry, Criteria.IsEmpty: true, Models.IsEmpty: true } && question.Forms == Forms.None && !question.Text.Contains('?', StringComparison.Ordinal))
        {
            return Refusals.WhatAbout(industry, knowledge, topic with { Industry = industry });
        }

        var near = !question.Models.IsEmpty || question.Industry is not null || question.Criteria.Any(c => c.Named) || focus.Clear;
        return near ? Refusals.Unknown(knowledge, topic) : Refusals.OffTopic(knowledge, topic);
    }

    private static Answer? Compared(Question question, Focus focus, KnowledgeBase knowledge, Topic next)
    {
        var models = question.Models.Length > 1 ? question.Models : focus.Models;
        return question.Is(Forms.Comparison) && focus.Criteria.IsEmpty && models.Length != 1
            ? Comparison.Write(models.IsEmpty ? [Model.OEM, Model.ODM, Model.CM] : models, knowledge, next)
            : null;
    }

    // Every word is known, a model is named, and still nothing tells which point is meant: what the documents say of the model.
    private static Answer? Overview(Question question, Focus focus, KnowledgeBase knowledge, Topic next) =>
        question.Models.IsEmpty || !focus.Criteria.IsEmpty || !question.Strange.IsEmpty ? null : Comparison.Write(question.Models, knowledge, next);

    private static Answer? Defined(Question question, Focus focus, KnowledgeBase knowledge, Topic next)
    {
        var asksWhat = question.Is(Forms.Definition) || question.Words.Length <= 3;
        if (focus.Models.IsEmpty || !asksWhat || !focus.Criteria.IsEmpty)
        {
            return null;
        }

        var defining = focus with { Criteria = [Criteria.Definition] };
        return new ClaimAnswer(knowledge, question, defining, null).Write(next, next);
    }

    private static Answer? Found(Question question, Focus focus, KnowledgeBase knowledge, Topic next)
    {
        var found = SentenceFinder.Find(question, focus, knowledge).RemoveAll(f => SentenceFinder.SharesOnlyIndustry(question, f, knowledge));
        var rootless = question.Models.IsEmpty && question.Industry is null && question.Criteria.IsEmpty;
        if (found.IsEmpty || found[0].Coverage < (rootless ? NeededWhenRootless : NeededCoverage))
        {
            return null;
        }

        var draft = new AnswerDraft(knowledge);
        draft.Line("The documents say:");
        foreach (var unit in found.Where(f => f.Coverage >= NeededCoverage && f.Score >= 0.7 * found[0].Score).Take(MostSentences))
        {
            draft.Quote(unit.Unit.Source);
        }

        var confidence = Math.Round(Math.Min(0.9, found[0].Coverage), 2);
        return draft.Finish(new AnswerPlan(next, confidence, false, FollowUpQuestions.After(next, knowledge)));
    }
}
