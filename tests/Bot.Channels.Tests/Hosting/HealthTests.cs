using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Storage;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_draining_process_is_alive_but_not_ready_and_still_answers()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        Assert.Equal((HttpStatusCode.OK, "ready"), await ReadyAsync(bot));

        bot.Get<Draining>().Begin();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "draining"), await ReadyAsync(bot));
        Assert.Equal(HttpStatusCode.OK, (await bot.SendAsync(HttpMethod.Get, "/health/live", null)).StatusCode);
        await conversation.SayAsync("one more");
        Assert.Contains((await conversation.PollAsync()).Activities, activity => activity.GetProperty("text").GetString() == "one more");
    }

    [Fact]
    public async Task A_process_that_stops_is_not_ready()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Get<IHostApplicationLifetime>().StopApplication();

        Assert.True(bot.Get<Draining>().HasBegun);
    }

    [Theory]
    [InlineData(StoreTrouble.DiskFull, "diskFull")]
    [InlineData(StoreTrouble.ReadOnly, "readOnly")]
    [InlineData(StoreTrouble.Refused, "refused")]
    public async Task Readiness_says_in_one_word_what_keeps_the_store_from_working_and_no_more(StoreTrouble trouble, string word)
    {
        var store = new UnsteadyStore();
        await using var bot = await RunningBot.StartAsync(store: store);

        store.Failure = new StoreUnavailableException(trouble, "an address nobody outside should read");
        using var response = await bot.SendAsync(HttpMethod.Get, "/health/ready", null);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(word, JsonElement.Parse(body).GetProperty("trouble").GetString());
        Assert.DoesNotContain("address", body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string?)> ReadyAsync(RunningBot bot)
    {
        using var response = await bot.SendAsync(HttpMethod.Get, "/health/ready", null);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
    }
}
