using System.Text.Json;
using Bot.Language.Json;
using Bot.Language.Profiles;

namespace Bot.Language.Tests.Json;

public sealed class ProfileJsonTests
{
    private const string Full =
        """{"product":"wall mirror","industry":"mirrors","quantity":{"min":500,"max":500,"unit":"units"},"budget":{"min":null,"max":10000,"currency":"USD"},"unitPrice":{"min":4.5,"max":4.5,"currency":null},"timeline":{"minDays":null,"maxDays":56},"designOwner":"none-yet","ipSensitivity":"high","customization":"branding-only","scope":"production-only","stage":"established-brand","priority":["cost","low-risk"]}""";

    [Theory]
    [InlineData(Full)]
    [InlineData("{}")]
    public void A_profile_is_written_as_it_was_read(string json) => Assert.Equal(json, ProfileJson.Write(Read(json).Profile!).ToJsonString());

    [Fact]
    public void Null_is_absent_and_zeros_at_the_end_are_dropped() =>
        Assert.Equal(
            """{"budget":{"min":0.9,"max":null,"currency":"EUR"}}""",
            ProfileJson.Write(Read("""{"product":null,"budget":{"min":0.900,"currency":"EUR"}}""").Profile!).ToJsonString());

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("""{"colour":"red"}""", "'colour'")]
    [InlineData("""{"designOwner":"Buyer"}""", "'designOwner'")]
    [InlineData("""{"quantity":500}""", "'quantity'")]
    [InlineData("""{"quantity":{"min":-1}}""", "'quantity.min'")]
    [InlineData("""{"quantity":{"min":5,"max":2}}""", "'quantity'")]
    [InlineData("""{"budget":{"min":"5"}}""", "'budget.min'")]
    [InlineData("""{"timeline":{"days":5}}""", "'days'")]
    [InlineData("""{"priority":["none"]}""", "'priority'")]
    [InlineData("""{"product":""}""", "'product'")]
    public void What_is_wrong_is_refused_by_name(string json, string named)
    {
        var (profile, error) = Read(json);

        Assert.Null(profile);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private static (Profile? Profile, string? Error) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ProfileJson.Read(document.RootElement);
    }
}
