using System.Text.Json;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Json;

namespace Bot.Knowledge.Tests.Json;

public sealed class PublicShapesTests
{
    [Fact]
    public void A_claim_is_written_as_the_interface_says()
    {
        var claim = TheKnowledge.Base.About(Model.OEM, Criteria.Moq).Single(c => c.Document == "mirrors-oem-odm");

        Assert.Equal(
            """
            {"model":"OEM","criterion":"moq","statement":"2,000-5,000 units typical","figure":{"min":2000,"max":5000,"unit":"piece","currency":null,"minDays":null,"maxDays":null},"direction":null,"hedge":"typical","counts":null,"industry":"mirrors","audience":"suppliers","document":"mirrors-oem-odm","origin":"003_aed0b1feb6bcb688.txt","line":20,"start":27,"end":52,"quote":"2,000-5,000 units typical"}
            """.Trim(),
            ClaimJson.Of(claim));
    }

    [Fact]
    public void An_answer_has_the_members_of_the_interface()
    {
        var answer = QuestionAnswerer.Answer("ODM lead time for toys?", TheKnowledge.Base, Topic.None);
        var json = JsonDocument.Parse(AnswerJson.Of(answer, "abc", "q1")).RootElement;

        Assert.Equal(
            ["id", "status", "text", "figures", "disagreement", "citations", "confidence", "followUps", "knowledge"],
            json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("answered", json.GetProperty("status").GetString());
        var figure = json.GetProperty("figures")[0];
        Assert.Equal(2, figure.GetProperty("min").GetInt32());
        Assert.Equal("week", figure.GetProperty("unit").GetString());
    }

    [Fact]
    public void A_refusal_is_written_as_not_in_documents() =>
        Assert.Contains(
            "\"status\":\"notInDocuments\"",
            AnswerJson.Of(QuestionAnswerer.Answer("what about import duty?", TheKnowledge.Base, Topic.None), "abc"),
            StringComparison.Ordinal);
}
