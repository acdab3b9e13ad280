using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>"What's good about ODM?", "and the downside?": the claims that speak for a model, or against it.</summary>
internal static class Merits
{
    private const int Most = 8;
    private static readonly WordTable Praise = WordTable.Load("praise");
    private static readonly WordTable Blame = WordTable.Load("blame");
    private static readonly WordTable Costs = WordTable.Load("costs");

    public static Answer? Answer(Question question, Focus focus, KnowledgeBase knowledge, Topic next)
    {
        var benefit = question.Is(Forms.Benefit);
        // "How many months, design plus production?" counts; it praises nothing.
        if ((!benefit && !question.Is(Forms.Drawback)) || question.Is(Forms.Figure) || focus.Models is not [var model] || question.Words is [{ Text: "who" or "which" }, ..] || question.Criteria.Any(c => c.Named))
        {
            return null;
        }

        var claims = knowledge.Claims
            .Where(c => c.Model == model && (focus.Industry is null || c.Industry == focus.Industry || c.Industry == "general"))
            .Where(c => Sign(c) == (benefit ? 1 : -1))
            .OrderByDescending(c => c.Source.Quote.Length > 60)
            .DistinctBy(c => c.Source)
            .DistinctBy(c => (c.Document, c.Criterion))
            .Take(Most)
            .ToImmutableArray();
        if (claims.IsEmpty)
        {
            return null;
        }

        var draft = new AnswerDraft(knowledge);
        draft.Line($"What speaks {(benefit ? "for" : "against")} {Refusals.NameOf(model, knowledge)} in the documents:");
        foreach (var claim in claims)
        {
            draft.Claim(claim);
        }

        var topic = next with { Criteria = [] };
        return draft.Finish(new AnswerPlan(topic, 0.8, false, FollowUpQuestions.After(topic, knowledge)));
    }

    // Less of a cost speaks for a model, more of it against; of anything else the words decide.
    private static int Sign(Claim claim)
    {
        if (Costs.Contains(claim.Criterion) && claim.Direction is { } direction)
        {
            return direction == Direction.Lower && !IsIpWord(claim) ? 1 : -1;
        }

        var words = PhraseTable.Words(claim.Statement);
        return Blame.FirstIn(words) is not null ? -1
            : claim.Criterion is Criteria.Customization or Criteria.Control or Criteria.BestFor && Praise.FirstIn(words) is not null ? 1 : 0;
    }

    // "less differentiation and potential IP constraints" is no lower risk.
    private static bool IsIpWord(Claim claim) => claim.Criterion == Criteria.IpRisk && Blame.FirstIn(PhraseTable.Words(claim.Statement)) is not null;
}
