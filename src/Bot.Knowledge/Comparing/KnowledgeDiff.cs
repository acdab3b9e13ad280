using System.Collections.Immutable;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Loading;

namespace Bot.Knowledge.Comparing;

/// <summary>A question that two states of the knowledge answer differently.</summary>
public sealed record ChangedAnswer(string Question, Answer Before, Answer After);

/// <summary>What changes when one state of the knowledge takes another's place.</summary>
/// <param name="Added">Claims that only the new state makes; a changed claim is one removed and one added.</param>
public sealed record KnowledgeDiff(ImmutableArray<Claim> Removed, ImmutableArray<Claim> Added, ImmutableArray<ChangedAnswer> Answers)
{
    public bool IsEmpty => Removed.IsEmpty && Added.IsEmpty && Answers.IsEmpty;

    /// <param name="questions">Whose answers are compared: those of the state now in use.</param>
    public static KnowledgeDiff Between(KnowledgeBase before, KnowledgeBase after, ImmutableArray<TestQuestion> questions)
    {
        var (old, now) = (before.Claims.Select(Meaning).ToHashSet(), after.Claims.Select(Meaning).ToHashSet());
        var answers = questions
            .Select(q => new ChangedAnswer(
                q.Ask, QuestionAnswerer.Answer(q.Ask, before, Topic.None), QuestionAnswerer.Answer(q.Ask, after, Topic.None)))
            .Where(c => Shown(c.Before) != Shown(c.After));
        return new KnowledgeDiff(
            [.. before.Claims.Where(c => !now.Contains(Meaning(c)))], [.. after.Claims.Where(c => !old.Contains(Meaning(c)))], [.. answers]);
    }

    // A claim that only moved to another line is the same claim.
    private static (Model, string, string, string, Figure?) Meaning(Claim claim) =>
        (claim.Model, claim.Criterion, claim.Document, claim.Statement, claim.Figure);

    private static string Shown(Answer answer) => string.Join('\n', answer.Citations.Select(c => $"{c.Document} {c.Quote}").Prepend(answer.Text));
}
