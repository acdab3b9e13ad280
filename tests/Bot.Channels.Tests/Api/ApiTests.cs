using System.Net;
using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.Api;

public sealed class ApiTests(RunningBotFixture running) : IClassFixture<RunningBotFixture>
{
    [Fact]
    public async Task A_question_is_answered_in_the_command_lines_shape()
    {
        var json = JsonElement.Parse(await running.Bot.Http.GetStringAsync("/api/ask?q=typical%20MOQ%20for%20OEM"));

        Assert.Equal("answered", json.GetProperty("status").GetString());
        Assert.NotEmpty(json.GetProperty("citations").EnumerateArray());
        Assert.Equal(TestWorld.Value.Knowledge.Hash, json.GetProperty("knowledge").GetString());
    }

    [Theory]
    [InlineData("""{"quantity":{"min":800,"max":800}}""")]
    [InlineData("""{"id":"a","profile":{"quantity":{"min":800,"max":800}}}""")]
    public async Task A_profile_is_taken_alone_or_as_a_batch_line(string body)
    {
        using var response = await running.Bot.SendAsync(HttpMethod.Post, "/api/recommend", null, new StringContent(body));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(3, json.GetProperty("ranking").GetArrayLength());
        Assert.Equal(body.Contains("\"id\"", StringComparison.Ordinal), json.TryGetProperty("id", out _));
    }

    [Theory]
    [InlineData("GET", "/api/ask", null)]
    [InlineData("GET", "/api/ask?q=%20", null)]
    [InlineData("GET", "/api/search?q=mirror&top=0", null)]
    [InlineData("GET", "/api/search?q=mirror&top=x", null)]
    [InlineData("POST", "/api/recommend", "[]")]
    [InlineData("POST", "/api/recommend", """{"quantity":"many"}""")]
    [InlineData("POST", "/api/recommend", """{"quantity":{"min":1},"quantity":{"min":2}}""")]
    [InlineData("POST", "/api/position", "{}")]
    public async Task Bad_input_is_one_sentence_and_400(string method, string path, string? body)
    {
        using var response = await running.Bot.SendAsync(new HttpMethod(method), path, null, body is null ? null : new StringContent(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEqual("", JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task The_api_is_limited_per_address()
    {
        await using var bot = await RunningBot.StartAsync(s => s with { Limits = new LimitSettings(PostsPerMinute: 2) });

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var response = await bot.SendAsync(HttpMethod.Get, "/api/search?q=mirror", null);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task The_evidence_page_shows_every_claims_own_words_once_encoded()
    {
        var html = WebUtility.HtmlDecode(await running.Bot.Http.GetStringAsync("/evidence"));

        Assert.All(TestWorld.Value.Knowledge.Claims, claim => Assert.Contains(claim.Source.Quote, html, StringComparison.Ordinal));
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }
}
