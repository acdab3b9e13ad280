using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Channels.DirectLine;
using Bot.Channels.Hosting;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.DirectLine;

public sealed class PageTokenTests
{
    [Fact]
    public async Task A_renewal_gets_a_new_token_of_the_same_conversation_after_the_old_one_died()
    {
        await using var bot = await RunningBot.StartAsync();
        var first = await IssueAsync(bot, new { });
        bot.Clock.Advance(TimeSpan.FromDays(2));

        var second = await IssueAsync(bot, new { renewal = first.GetProperty("renewal").GetString() });

        Assert.Equal(first.GetProperty("conversationId").GetString(), second.GetProperty("conversationId").GetString());
        var token = bot.Get<DirectLineTokens>().Read(TokenUse.Access, second.GetProperty("token").GetString()!)!;
        Assert.False(bot.Get<DirectLineTokens>().IsExpired(token));
    }

    [Fact]
    public async Task An_access_token_renews_nothing_and_an_old_renewal_neither()
    {
        await using var bot = await RunningBot.StartAsync();
        var first = await IssueAsync(bot, new { });

        using var leaked = await bot.SendAsync(HttpMethod.Post, "/chat/token", null, new { renewal = first.GetProperty("token").GetString() });
        bot.Clock.Advance(TimeSpan.FromDays(31));
        using var late = await bot.SendAsync(HttpMethod.Post, "/chat/token", null, new { renewal = first.GetProperty("renewal").GetString() });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (leaked.StatusCode, late.StatusCode));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "http://localhost:81", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    public async Task Only_our_own_page_gets_a_token(string header, string value, bool isOwn)
    {
        await using var bot = await RunningBot.StartAsync();

        using var response = await bot.SendAsync(HttpMethod.Post, "/chat/token", null, new { }, (header, value));

        Assert.Equal(isOwn ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Too_many_new_conversations_from_one_address_are_put_off()
    {
        await using var bot = await RunningBot.StartAsync(s => s with { Limits = new LimitSettings(TokensPerMinute: 3) });

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await bot.SendAsync(HttpMethod.Post, "/chat/token", null, new { });
            statuses.Add(response.StatusCode);
            Assert.Equal(i >= 3, response.Headers.RetryAfter is not null);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Posts_are_limited_per_address_and_the_secrets_holder_is_exempt()
    {
        await using var bot = await RunningBot.StartAsync(s => s with { Limits = new LimitSettings(PostsPerMinute: 3) });
        var conversation = await bot.ConverseAsync();
        async Task<HttpStatusCode> PostAsync(string bearer)
        {
            using var response = await bot.SendAsync(HttpMethod.Post, conversation.Path + "/activities", bearer, new { type = "typing" });
            return response.StatusCode;
        }

        var mine = new List<HttpStatusCode>();
        var secret = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
        {
            mine.Add(await PostAsync(conversation.Token));
            secret.Add(await PostAsync(RunningBot.Secret));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, mine);
        Assert.All(secret, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    private static async Task<JsonElement> IssueAsync(RunningBot bot, object body)
    {
        using var response = await bot.SendAsync(HttpMethod.Post, "/chat/token", null, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
