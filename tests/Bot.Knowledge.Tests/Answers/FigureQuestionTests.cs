using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Tests.Answers;

public sealed class FigureQuestionTests
{
    [Fact]
    public void The_typical_moq_for_oem_shows_every_documents_own_figure_and_that_they_disagree()
    {
        var answer = Ask("what is the typical MOQ for OEM?");

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.True(answer.Disagreement);
        Assert.Contains("the documents disagree", answer.Text, StringComparison.Ordinal);
        Assert.Contains("500-1000+", answer.Text, StringComparison.Ordinal);
        Assert.Contains("500-5000+", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["b2b-oem-odm", "mirrors-oem-odm"], answer.Citations.Where(c => c.Quote == "2,000-5,000 units typical").Select(c => c.Document));
        Assert.Equal(4, answer.Figures.Length);
    }

    [Theory]
    [InlineData("what about import duty?")]
    [InlineData("What is the MOQ for JDM?")]
    [InlineData("What does a PCB assembly cost per board?")]
    [InlineData("how many weeks does contract manufacturing take exactly?")]
    [InlineData("asdf qwerty ????")]
    [InlineData("")]
    public void What_the_documents_do_not_say_is_refused_without_a_figure(string question)
    {
        var answer = Ask(question);

        Assert.NotEqual(AnswerStatus.Answered, answer.Status);
        Assert.Empty(answer.Citations);
        Assert.Empty(answer.Figures);
        Assert.DoesNotContain(answer.Text, char.IsDigit);
    }

    private static Answer Ask(string question) => QuestionAnswerer.Answer(question, TheKnowledge.Base, Topic.None);
}
