using System.Collections.Immutable;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Tests.Answers;

public sealed class AnswerGateTests
{
    private static readonly ImmutableArray<string> Asked =
        [.. TheKnowledge.Base.Questions.Select(q => q.Ask), .. Gold.Faq("dev").Select(q => q.Text), .. Gold.Faq("held").Select(q => q.Text), .. Gold.Faq("s2a").Select(q => q.Text)];

    [Fact]
    public void No_answer_breaks_the_gate()
    {
        Assert.True(Asked.Length > 200);
        foreach (var question in Asked)
        {
            var answer = Ask(question);
            Assert.True(AnswerGate.Violations(answer, TheKnowledge.Base) is [], $"{question}: {string.Join("; ", AnswerGate.Violations(answer, TheKnowledge.Base))}");
        }
    }

    [Fact]
    public void No_answer_from_added_documents_breaks_the_gate()
    {
        foreach (var question in Gold.Faq("docs").Concat(Gold.Faq("s2a")).Select(q => q.Text))
        {
            var answer = QuestionAnswerer.Answer(question, AddedKnowledge.Base, Topic.None);
            Assert.True(AnswerGate.Violations(answer, AddedKnowledge.Base) is [], $"{question}: {string.Join("; ", AnswerGate.Violations(answer, AddedKnowledge.Base))}");
        }
    }

    [Fact]
    public void No_turn_of_a_conversation_breaks_the_gate()
    {
        foreach (var (_, turns) in Gold.FollowUps("dev").Concat(Gold.FollowUps("held")).Concat(Gold.FollowUps("s2")))
        {
            var topic = Topic.None;
            foreach (var turn in turns)
            {
                var answer = QuestionAnswerer.Answer(turn.Question.Text, TheKnowledge.Base, topic);
                topic = answer.Topic;
                Assert.Empty(AnswerGate.Violations(answer, TheKnowledge.Base));
            }
        }
    }

    [Fact]
    public void Changing_one_digit_of_a_document_breaks_the_gate()
    {
        var answer = Ask("what is the typical MOQ for OEM?");
        var documents = TheKnowledge.Base.Documents.Select(d => d with
        {
            Lines = [.. d.Lines.Select(l => l.Replace("500-5000+", "500-6000+", StringComparison.Ordinal))],
        });

        Assert.NotEmpty(AnswerGate.Violations(answer, TheKnowledge.Base with { Documents = [.. documents] }));
    }

    [Fact]
    public void Swapping_two_spans_breaks_the_gate()
    {
        var answer = Ask("what is the typical MOQ for OEM?");
        var (a, b) = (answer.Citations[0], answer.Citations[^1]);
        var swapped = answer.Citations.SetItem(0, a with { Start = b.Start, End = b.End }).SetItem(answer.Citations.Length - 1, b with { Start = a.Start, End = a.End });

        Assert.NotEmpty(AnswerGate.Violations(answer with { Citations = swapped }, TheKnowledge.Base));
    }

    [Fact]
    public void A_number_without_a_quote_breaks_the_gate()
    {
        var answer = Ask("what is the typical MOQ for OEM?");

        Assert.NotEmpty(AnswerGate.Violations(answer with { Text = answer.Text + " On average 1,750." }, TheKnowledge.Base));
        Assert.NotEmpty(AnswerGate.Violations(answer with { Text = answer.Text + " [99]" }, TheKnowledge.Base));
        Assert.NotEmpty(AnswerGate.Violations(answer with { Text = "" }, TheKnowledge.Base));
    }

    private static Answer Ask(string question) => QuestionAnswerer.Answer(question, TheKnowledge.Base, Topic.None);
}
