using System.Collections.Immutable;
using Bot.Knowledge.Answers;
using Xunit.Abstractions;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>Answers against the gold sets; the bars are what was reached, so that nothing slips back.</summary>
public sealed class GoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev", 0.95, 0.03, 0.03)]
    [InlineData("held", 0.95, 0.03, 0.03)]
    [InlineData("s2a", 0.97, 0.02, 0.02)]
    [InlineData("s2b", 0.97, 0.02, 0.02)]
    [InlineData("s2c", 0.95, 0.02, 0.02)]
    public void Required_figures_are_shown_and_what_is_not_there_is_refused(string half, double shown, double refused, double wronglyAnswered)
    {
        CheckAll(Gold.Faq(half), TheKnowledge.Base, (shown, refused, wronglyAnswered));
    }

    [Fact]
    public void Questions_on_six_added_documents_find_them_and_the_five_as_well() =>
        CheckAll(Gold.Faq("docs"), AddedKnowledge.Base, (0.88, 0.03, 0.06));

    private void CheckAll(ImmutableArray<GoldQuestion> questions, KnowledgeBase knowledge, (double Shown, double Refused, double WronglyAnswered) bars)
    {
        var answers = questions.Select(q => (Question: q, Answer: QuestionAnswerer.Answer(q.Text, knowledge, Topic.None))).ToImmutableArray();
        var answerable = answers.Where(a => a.Question.Answerable).ToImmutableArray();
        var unanswerable = answers.Where(a => !a.Question.Answerable).ToImmutableArray();

        Check("required figures shown", Share(answerable, a => a.Question.Wrongs(a.Answer).IsEmpty), share => share >= bars.Shown);
        Check("wrong refusals", Share(answerable, a => a.Answer.Status != AnswerStatus.Answered), share => share <= bars.Refused);
        Check("wrong answers", Share(unanswerable, a => !a.Question.Wrongs(a.Answer).IsEmpty), share => share <= bars.WronglyAnswered);
    }

    [Theory]
    [InlineData("dev", 0.95)]
    [InlineData("held", 0.95)]
    [InlineData("s2", 0.95)]
    public void Follow_ups_are_understood(string half, double bar)
    {
        var turns = Gold.FollowUps(half).SelectMany(Played).ToImmutableArray();

        Check("turns right", Share(turns, t => t), share => share >= bar);
    }

    [Fact]
    public void Our_own_questions_are_answered_as_they_say()
    {
        var questions = TheKnowledge.Base.Questions;
        var misses = questions.SelectMany(q => q.Misses(QuestionAnswerer.Answer(q.Ask, TheKnowledge.Base, Topic.None)).Select(m => $"{q.Ask}: {m}")).ToList();
        misses.ForEach(output.WriteLine);

        Assert.True(questions.Length >= 200 && questions.Count(q => q.Refused) >= 50);
        Assert.True(misses.Count <= questions.Length * 0.03, string.Join('\n', misses));
    }

    private static IEnumerable<bool> Played((string Id, ImmutableArray<GoldTurn> Turns) conversation)
    {
        var topic = Topic.None;
        foreach (var turn in conversation.Turns)
        {
            var answer = QuestionAnswerer.Answer(turn.Question.Text, TheKnowledge.Base, topic);
            topic = answer.Topic;
            yield return turn.Question.Wrongs(answer).IsEmpty && (!turn.Question.Answerable || answer.Status == AnswerStatus.Answered);
        }
    }

    private void Check(string what, double share, Func<double, bool> isFine)
    {
        output.WriteLine($"{what}: {share:P1}");
        Assert.True(isFine(share), $"{what}: {share:P1}");
    }

    private static double Share<T>(ImmutableArray<T> all, Func<T, bool> which) => all.IsEmpty ? 0 : (double)all.Count(which) / all.Length;
}
