using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Tests.Answers;

public sealed class AbstentionTests
{
    [Theory]
    [InlineData("Which glue is used for mirrors?")]
    [InlineData("How many colours can I have per order?")]
    [InlineData("How fast is the ODM market growing?")]
    [InlineData("What is the stage after logistics?")]
    [InlineData("What is the largest OEM order a factory takes?")]
    [InlineData("Is OEM cheaper for dresses?")]
    [InlineData("How long does shipping to Hamburg take?")]
    [InlineData("tell me a joke about factories")]
    public void What_is_asked_and_no_document_speaks_of_is_refused(string question) =>
        Assert.NotEqual(AnswerStatus.Answered, QuestionAnswerer.Answer(question, TheKnowledge.Base, Topic.None).Status);

    [Theory]
    [InlineData("My trade show is in ten weeks, is ODM feasible for mirrors?")]
    [InlineData("A broker claims I own an ODM design after purchase. Is that so?")]
    [InlineData("Does contract manufacturing include packaging?")]
    [InlineData("Smallest OEM run for looking glasses?")]
    public void What_is_only_told_or_named_refuses_no_question(string question) =>
        Assert.Equal(AnswerStatus.Answered, QuestionAnswerer.Answer(question, TheKnowledge.Base, Topic.None).Status);

    [Fact]
    public void A_refusal_names_what_was_asked_and_what_the_documents_cover_nearby()
    {
        var answer = QuestionAnswerer.Answer("What import duty applies to toys?", TheKnowledge.Base, Topic.None);

        Assert.StartsWith("My documents do not speak of import duties", answer.Text, StringComparison.Ordinal);
        Assert.Contains("upfront cost", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_speaks_of_it_answers_with_the_sentence_that_holds_it()
    {
        var answer = QuestionAnswerer.Answer("What does a fit sample cost?", AddedKnowledge.Base, Topic.None);

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(answer.Citations, c => c.Quote.Contains("$80-$140", StringComparison.Ordinal));
    }

    [Fact]
    public void A_makers_own_design_is_the_factorys_and_a_buyers_is_the_buyers()
    {
        var maker = QuestionAnswerer.Answer("What do we invest if we use our own designs for mirrors?", TheKnowledge.Base, Topic.None, "supplier");
        var buyer = QuestionAnswerer.Answer("What do we invest if we use our own designs for mirrors?", TheKnowledge.Base, Topic.None, "buyer");

        Assert.Contains("$5,000-$15,000", maker.Text, StringComparison.Ordinal);
        Assert.Contains("$15,000-$50,000", buyer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_compares_is_told_yes_or_no_first()
    {
        Assert.StartsWith("No,", QuestionAnswerer.Answer("Is OEM cheaper than ODM to start?", TheKnowledge.Base, Topic.None).Text, StringComparison.Ordinal);
        Assert.StartsWith("Yes,", QuestionAnswerer.Answer("Does OEM take longer than ODM?", TheKnowledge.Base, Topic.None).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Follow_ups_that_are_suggested_are_answered()
    {
        foreach (var question in Gold.Faq("s2a"))
        {
            var answer = QuestionAnswerer.Answer(question.Text, TheKnowledge.Base, Topic.None);
            Assert.All(answer.FollowUps, f => Assert.Equal(AnswerStatus.Answered, QuestionAnswerer.Answer(f, TheKnowledge.Base, answer.Topic).Status));
        }
    }
}
