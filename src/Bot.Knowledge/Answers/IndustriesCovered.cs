using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>"Which industries do your documents cover?": one sentence of each document that names one.</summary>
internal static class IndustriesCovered
{
    public static Answer? Answer(Question question, Focus focus, KnowledgeBase knowledge, Topic next)
    {
        if (focus.Criteria is not [Criteria.Industry, ..] || !question.Models.IsEmpty || question.Industry is not null)
        {
            return null;
        }

        var names = knowledge.Lexicon.Names;
        var naming = knowledge.Answers.Units
            .SelectMany(u => names.MatchLongest(PhraseTable.Words(u.Source.Quote)).Select(m => (Unit: u, Industry: Lexicon.IndustryOf(m.Id))))
            .Where(x => x.Industry is not null && (x.Unit.Source.Industry == x.Industry || x.Unit.Source.Industry == "general"))
            .DistinctBy(x => (x.Industry, x.Unit.Source.Document))
            .OrderBy(x => x.Industry, StringComparer.Ordinal)
            .GroupBy(x => x.Industry!, StringComparer.Ordinal);
        var draft = new AnswerDraft(knowledge);
        foreach (var industry in naming)
        {
            draft.Line($"{char.ToUpperInvariant(industry.Key[0])}{industry.Key[1..]}:");
            industry.ToList().ForEach(x => draft.Quote(x.Unit.Source));
        }

        if (draft.IsEmpty)
        {
            return null;
        }

        draft.Line("Everything else they say is general.");
        return draft.Finish(new AnswerPlan(next, 0.9, false, FollowUpQuestions.After(next, knowledge)));
    }
}
