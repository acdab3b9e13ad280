using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.BotFramework;
using Bot.Channels.Tests.Authentication;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>Who is let in by <c>POST /api/messages</c>, over HTTP against the running host.</summary>
public sealed class ChannelDoorTests
{
    [Fact]
    public async Task A_signed_call_is_taken_and_answered_through_the_Connector_with_our_token()
    {
        await using var bot = await ChannelBot.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(bot.Activity(text: "hello", id: "m1")));

        var reply = Assert.Single(await bot.Connector.WaitAsync(1));
        Assert.Equal("/v3/conversations/a:conv;1@x/activities/m1", Uri.UnescapeDataString(reply.Path));
        Assert.Equal("Bearer token-1", reply.Authorization);
        Assert.Equal("You said: hello [1]", reply.Activity.GetProperty("text").GetString());
        Assert.Equal("28:bot", reply.Activity.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:user", reply.Activity.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Without_a_valid_token_nobody_is_let_in_and_nothing_is_stored()
    {
        await using var bot = await ChannelBot.StartAsync();
        using var stranger = new TokenForge();
        var activity = bot.Activity(text: "hello");

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(activity, isAnonymous: true));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(activity, bot.Token(change: claims => claims["aud"] = Guid.NewGuid().ToString())));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(activity, bot.Token(change: claims => claims["exp"] = 1_700_000_000)));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(activity, bot.Token(change: claims => claims["iss"] = "https://evil.example")));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(activity, stranger.Sign()));
        Assert.Empty(await bot.LogAsync());
    }

    [Fact]
    public async Task The_service_URL_of_the_body_must_be_the_signed_one()
    {
        await using var bot = await ChannelBot.StartAsync();
        var other = bot.Activity(text: "hello", serviceUrl: "https://smba.trafficmanager.net/emea/");

        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(other));
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(other, bot.Token("https://smba.trafficmanager.net/EMEA/")));
    }

    [Fact]
    public async Task A_signed_service_URL_still_has_to_be_on_the_list()
    {
        await using var bot = await ChannelBot.StartAsync();
        const string evil = "https://evil.trafficmanager.net/";

        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(bot.Activity(text: "hello", serviceUrl: evil), bot.Token(evil)));
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for()
    {
        await using var bot = await ChannelBot.StartAsync();
        var activity = bot.Activity(text: "hello");
        activity["channelId"] = "slack";

        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(activity));

        bot.Keys.Endorsements = [];
        await using var bare = await ChannelBot.StartAsync(settings => settings with { OpenIdMetadata = bot.Keys.Metadata });
        Assert.Equal(HttpStatusCode.Forbidden, await bare.StatusAsync(bare.Activity(text: "hello"), bot.Token(bare.Connector.Url)));
    }

    [Fact]
    public async Task A_relayed_channel_can_be_let_in_by_configuration_when_the_keys_lost_its_name()
    {
        await using var bot = await ChannelBot.StartAsync(settings => settings with { UnendorsedChannels = ["slack"] });
        var activity = bot.Activity(text: "hello");
        activity["channelId"] = "slack";

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(activity));
    }

    [Fact]
    public async Task More_endorsements_can_be_required()
    {
        await using var bot = await ChannelBot.StartAsync(settings => settings with { Endorsements = ["certified"] });
        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(bot.Activity(text: "hello")));
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("type")]
    public async Task A_message_that_does_not_say_where_it_comes_from_is_refused(string member)
    {
        await using var bot = await ChannelBot.StartAsync();
        var activity = bot.Activity(text: "hello");
        activity.Remove(member);

        Assert.Equal(HttpStatusCode.BadRequest, await bot.StatusAsync(activity));
    }

    [Fact]
    public async Task Without_an_app_id_and_without_asking_for_it_every_call_is_refused()
    {
        await using var bot = await ChannelBot.StartAsync(_ => new BotFrameworkSettings());

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Activity(text: "hello"), isAnonymous: true));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Activity(text: "hello")));
    }

    [Fact]
    public async Task Local_mode_takes_programs_of_this_machine_and_still_refuses_tokens()
    {
        await using var bot = await ChannelBot.StartLocalAsync();

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(bot.Activity(text: "hello"), isAnonymous: true));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusAsync(bot.Activity(text: "hello")));
        Assert.Equal(HttpStatusCode.Forbidden, await bot.StatusAsync(bot.Activity(text: "x", serviceUrl: "http://10.0.0.1/"), isAnonymous: true));
        var reply = Assert.Single(await bot.Connector.WaitAsync(1));
        Assert.Null(reply.Authorization);
    }

    [Theory]
    [InlineData("Host", "bot.example.org")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Local_mode_notices_a_tunnel_and_a_rebound_name(string header, string value)
    {
        await using var bot = await ChannelBot.StartLocalAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(bot.Activity(text: "hello").ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Local_mode_refuses_what_a_web_page_could_post_without_asking(string type)
    {
        await using var bot = await ChannelBot.StartLocalAsync();
        using var content = new StringContent(bot.Activity(text: "hello").ToJsonString(), Encoding.UTF8, type);

        using var response = await bot.Http.PostAsync("/api/messages", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task HEAD_is_answered_and_GET_is_not()
    {
        await using var bot = await ChannelBot.StartAsync();
        using var head = await bot.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"));
        using var get = await bot.Http.GetAsync("/api/messages");

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
    }

    [Fact]
    public async Task A_body_is_not_looked_at_before_its_sender_is_known()
    {
        await using var bot = await ChannelBot.StartAsync();
        using var response = await bot.PostAsync("{ broken", authorization: null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    public static TheoryData<string> HostileBodies =>
    [
        "", "null", "[]", "\"x\"", "{", "{\"type\":\"message\"}", "{\"type\":\"message\",\"type\":\"invoke\"}", "{\"type\":\"message\",\"Type\":\"invoke\"}",
        "{\"type\":\"message\"}x", "/* c */{\"type\":\"message\"}", "{\"type\":\"message\",\"x\":" + new string('[', 33) + new string(']', 33) + "}",
        "{\"type\":\"message\",\"x\":" + new string('[', 100_000), "{\"type\":" + new string('9', 1000) + "}", "{\"type\":{\"a\":1}}", "\uFEFF{}",
    ];

    [Theory]
    [MemberData(nameof(HostileBodies))]
    public async Task A_hostile_body_is_a_bad_request_without_an_echo(string body)
    {
        await using var bot = await ChannelBot.StartAsync();

        using var response = await bot.PostAsync(body, "Bearer " + bot.Token());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True((await response.Content.ReadAsStringAsync()).Length < 200);
    }

    [Fact]
    public async Task A_body_over_256_KB_is_refused_and_one_below_is_taken()
    {
        await using var bot = await ChannelBot.StartAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await bot.StatusAsync(bot.Activity(text: new string('a', 262_144))));
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(bot.Activity(text: new string('a', 200_000))));
    }

    [Fact]
    public async Task Two_thousand_mutated_bodies_bring_no_server_error()
    {
        await using var bot = await ChannelBot.StartAsync();
        var random = new Random(7);
        var template = bot.Activity("invoke", "hello").ToJsonString();
        var token = "Bearer " + bot.Token();
        for (var i = 0; i < 2_000; i++)
        {
            var letters = template.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                letters[random.Next(letters.Length)] = (char)random.Next(32, 127);
            }

            using var response = await bot.PostAsync(new string(letters), token);
            Assert.True((int)response.StatusCode is < 500 or 501, $"{response.StatusCode}: {new string(letters)}");
        }
    }
}
