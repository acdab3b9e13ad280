using System.Net;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.DirectLine;

public sealed class OutageTests
{
    [Theory]
    [InlineData("POST", "/v3/directline/conversations")]
    [InlineData("GET", "/v3/directline/conversations/{id}?watermark=0")]
    [InlineData("GET", "/v3/directline/conversations/{id}/activities")]
    [InlineData("POST", "/v3/directline/conversations/{id}/activities")]
    [InlineData("POST", "/v3/directline/conversations/{id}/upload")]
    [InlineData("GET", "/brief/0123456789abcdef0123456789abcdef")]
    public async Task What_can_heal_is_503_with_a_time_to_come_back_and_heals(string method, string path)
    {
        var store = new UnsteadyStore();
        await using var bot = await RunningBot.StartAsync(store: store);
        var conversation = await bot.ConverseAsync();
        async Task<HttpResponseMessage> CallAsync() => await conversation.SendAsync(
            new HttpMethod(method), path.Replace("{id}", conversation.Id, StringComparison.Ordinal),
            path.EndsWith("activities", StringComparison.Ordinal) && method == "POST" ? new { type = "message", text = "hello" } : null);

        store.IsDown = true;
        using var refused = await CallAsync();
        using var ready = await bot.SendAsync(HttpMethod.Get, "/health/ready", null);
        using var live = await bot.SendAsync(HttpMethod.Get, "/health/live", null);
        store.IsDown = false;
        using var healed = await CallAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, healed.StatusCode);
    }
}
