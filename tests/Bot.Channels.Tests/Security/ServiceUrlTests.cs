namespace Bot.Channels.Tests.Security;

/// <summary>Even a signed service URL is answered only where we meant to: each address as the token's and the body's, against the running host.</summary>
public sealed class ServiceUrlTests(AttackedBot attacked) : IClassFixture<AttackedBot>
{
    public static TheoryData<string> Attacks => [.. ServiceUrlAttacks.All];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task No_activity_is_taken_that_would_be_answered_elsewhere(string url)
    {
        using var http = new RawHttp(attacked.Bot.EndPoint);
        var conversation = "to " + url[..Math.Min(60, url.Length)];
        var claims = Authentication.TokenForge.Claims();
        claims["serviceurl"] = url;

        var (status, body) = await http.PostAsync("/api/messages", "Bearer " + attacked.Bot.Forge.Sign(claims: claims), attacked.Body(conversation, url));

        Assert.True(status is 400 or 401 or 403, $"{status}");
        Assert.DoesNotContain("evil", body, StringComparison.Ordinal);
        Assert.Empty(await attacked.LogAsync(conversation));
        Assert.Empty(attacked.LookedUp);
    }
}
