using System.Text.Json;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Json;

namespace Bot.Recommendations.Tests.Json;

public sealed class RecommendationJsonTests
{
    [Fact]
    public void A_profile_survives_writing_and_reading()
    {
        foreach (var profile in Profiles.Walk(200))
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                ProfileJson.Write(writer, profile);
            }

            using var document = JsonDocument.Parse(stream.ToArray());
            Assert.Equal(profile, ProfileJson.Read(document.RootElement));
        }
    }

    [Theory]
    [InlineData("""{"colour":"red"}""", "'colour'")]
    [InlineData("""{"quantity":500}""", "'quantity'")]
    [InlineData("""{"quantity":{"min":"many"}}""", "'quantity.min'")]
    [InlineData("""{"designOwner":"me"}""", "buyer, manufacturer, none-yet")]
    [InlineData("""{"priority":["fame"]}""", "'priority'")]
    [InlineData("[]", "A profile must be")]
    public void A_bad_profile_is_refused_with_one_plain_sentence(string json, string expected)
    {
        using var document = JsonDocument.Parse(json);

        var problem = Assert.Throws<FormatException>(() => ProfileJson.Read(document.RootElement));

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_means_unknown()
    {
        using var document = JsonDocument.Parse("""{"quantity":null,"budget":null,"designOwner":null}""");

        Assert.Equal(Profile.Empty, ProfileJson.Read(document.RootElement));
    }

    [Fact]
    public void Advice_has_the_public_shape()
    {
        var profile = new Profile(Industry: "mirrors", Quantity: new Quantity(800, 800), Timeline: new Timeline(null, 200), DesignOwner: DesignOwner.NoneYet);
        var advice = Recommender.Recommend(profile, TestKnowledge.Real, TestKnowledge.Weights);

        using var document = JsonDocument.Parse(RecommendationJson.Write(advice, "p1"));

        var root = document.RootElement;
        string[] members = ["id", "status", "ranking", "strength", "certainty", "ifDropped", "flips", "relaxations", "next", "text", "citations", "knowledge"];
        Assert.Empty(members.Except(root.EnumerateObject().Select(member => member.Name)));
        var first = root.GetProperty("ranking")[0];
        var sum = first.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("effect").GetDecimal());
        Assert.Equal(first.GetProperty("score").GetDecimal(), first.GetProperty("base").GetDecimal() + sum);
        Assert.Contains(root.GetProperty("flips").EnumerateArray(), flip => flip.GetProperty("to").ValueKind is JsonValueKind.Object or JsonValueKind.String);
    }
}
