using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task The_welcome_is_the_first_entry_and_comes_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();

        using var again = await conversation.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        var (activities, watermark) = await conversation.PollAsync();

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var welcome = Assert.Single(activities);
        Assert.Equal("Welcome.", welcome.GetProperty("text").GetString());
        Assert.Equal(conversation.Id + "|0000001", welcome.GetProperty("id").GetString());
        Assert.Equal("1", watermark);
    }

    [Fact]
    public async Task The_echo_comes_before_the_reply_with_the_servers_id_and_the_clients_own()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();

        var id = await conversation.SayAsync("hello", "press-1");
        var (activities, _) = await conversation.PollAsync("1");

        Assert.Equal(2, activities.Length);
        var (echo, reply) = (activities[0], activities[1]);
        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal("press-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(id, reply.GetProperty("replyToId").GetString());
        Assert.Equal("bot", reply.GetProperty("from").GetProperty("role").GetString());
        Assert.True(echo.GetProperty("timestamp").GetDateTimeOffset() < reply.GetProperty("timestamp").GetDateTimeOffset());
        Assert.False(echo.TryGetProperty("said", out _));
    }

    [Fact]
    public async Task The_tokens_user_wins_over_what_the_client_says()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        const string Forged = """
            {"type":"message","text":"hello","id":"mine","timestamp":"2001-01-01T00:00:00Z","channelId":"msteams","serviceUrl":"https://evil.example",
            "from":{"id":"victim","role":"bot"},"recipient":{"id":"x"},"conversation":{"id":"other"},"said":{"text":"forged"}
            """;

        using var refused = await conversation.SendAsync(
            HttpMethod.Post, conversation.Path + "/activities", new StringContent(Forged + ",\"From\":{\"id\":\"twin\"}}"));
        using var taken = await conversation.SendAsync(HttpMethod.Post, conversation.Path + "/activities", new StringContent(Forged + "}"));
        var echo = (await conversation.PollAsync("1")).Activities[0];

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(conversation.Id, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        Assert.Equal(conversation.Id + "|0000002", echo.GetProperty("id").GetString());
        Assert.Equal(2026, echo.GetProperty("timestamp").GetDateTimeOffset().Year);
        Assert.False(echo.TryGetProperty("serviceUrl", out _) || echo.TryGetProperty("recipient", out _) || echo.TryGetProperty("said", out _));
    }

    [Fact]
    public async Task The_same_client_activity_id_is_one_turn_and_one_id()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => conversation.SayAsync("hello", "press-1")));

        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        Assert.Equal(3, (await conversation.PollAsync()).Activities.Length);
    }

    [Fact]
    public async Task A_cards_values_sent_again_within_two_minutes_are_the_same_unless_the_client_says_otherwise()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        async Task PressAsync(string? client)
        {
            var body = new { type = "message", value = new { change = "quantity" }, channelData = client is null ? null : new { clientActivityID = client } };
            using var response = await conversation.SendAsync(HttpMethod.Post, conversation.Path + "/activities", body);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await PressAsync(null);
        await PressAsync(null);
        Assert.Equal(3, (await conversation.PollAsync()).Activities.Length);

        bot.Clock.Advance(TimeSpan.FromMinutes(3));
        await PressAsync(null);
        await PressAsync("press-1");
        await PressAsync("press-2");
        Assert.Equal(9, (await conversation.PollAsync()).Activities.Length);
    }

    [Fact]
    public async Task Polling_by_watermark_sees_everything_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        var seen = new List<string>();
        var watermark = "";

        for (var i = 0; i < 5; i++)
        {
            await conversation.SayAsync($"message {i}");
            var (activities, next) = await conversation.PollAsync(watermark);
            seen.AddRange(activities.Select(a => a.GetProperty("id").GetString()!));
            watermark = next;
        }

        Assert.Equal(11, seen.Count);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), seen);
        Assert.Empty((await conversation.PollAsync(watermark)).Activities);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1 ")]
    [InlineData("-")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_we_never_issued_is_refused_when_polling_and_means_only_what_is_new_when_resuming(string watermark)
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();

        using var poll = await conversation.SendAsync(HttpMethod.Get, $"{conversation.Path}/activities?watermark={Uri.EscapeDataString(watermark)}");
        var resumed = await conversation.ResumeAsync(Uri.EscapeDataString(watermark));

        Assert.Equal(HttpStatusCode.BadRequest, poll.StatusCode);
        Assert.Contains("watermark=1&", resumed.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resuming_gives_a_fresh_token_and_the_same_place()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();

        var resumed = await conversation.ResumeAsync("0");

        Assert.Equal(conversation.Id, resumed.GetProperty("conversationId").GetString());
        Assert.NotEqual(conversation.Token, resumed.GetProperty("token").GetString());
        Assert.Equal(1800, resumed.GetProperty("expires_in").GetInt32());
        Assert.StartsWith("ws://localhost/v3/directline/conversations/", resumed.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.Contains("watermark=0&", resumed.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_is_acknowledged_and_forgotten_and_an_event_is_kept_without_a_turn()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();

        using var typing = await conversation.SendAsync(HttpMethod.Post, conversation.Path + "/activities", new { type = "typing" });
        using var press = await conversation.SendAsync(HttpMethod.Post, conversation.Path + "/activities", new { type = "event", name = "some" });
        var (activities, _) = await conversation.PollAsync("1");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (typing.StatusCode, press.StatusCode));
        Assert.Equal("event", Assert.Single(activities).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_and_one_that_is_no_activity_too()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();

        using var large = await conversation.SendAsync(
            HttpMethod.Post, conversation.Path + "/activities", new { type = "message", text = new string('x', 262_144) });
        using var junk = await conversation.SendAsync(HttpMethod.Post, conversation.Path + "/activities", new StringContent("<xml/>"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, junk.StatusCode);
        Assert.DoesNotContain("xml", await junk.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_characters_pass_through_and_come_back_readable()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        const string Body = """{"type":"message","text":"a\u0000b \ud800 \u202e😀"}""";

        using var response = await conversation.SendAsync(
            HttpMethod.Post, conversation.Path + "/activities", new StringContent(Body, System.Text.Encoding.UTF8, "application/json"));
        var echo = (await conversation.PollAsync("1")).Activities[0];

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ab \ufffd \u202e😀", echo.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Replies_link_to_the_host_that_reads_them()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        await conversation.SayAsync("hello");

        using var response = await bot.SendAsync(
            HttpMethod.Get, conversation.Path + "/activities", conversation.Token, null, ("Host", "assistant.example:8080"));
        var reply = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities")[2];

        Assert.Contains("[1]: http://assistant.example:8080/documents/", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
