using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Channels.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace Bot.Channels.Tests.Hosting;

public sealed class ProxiesTests
{
    private static readonly IPAddress Proxy = IPAddress.Parse("10.1.2.3");
    private static readonly IPAddress Stranger = IPAddress.Parse("203.0.113.9");

    [Fact]
    public async Task The_named_proxy_is_believed_so_that_limits_count_the_client_and_streams_open_over_tls()
    {
        await using var bot = await BehindAsync(tokensPerMinute: 1);

        Assert.Equal(200, (await TokenAsync(bot, Proxy, "198.51.100.1")).Status);
        Assert.Equal(429, (await TokenAsync(bot, Proxy, "198.51.100.1")).Status);
        Assert.Equal(200, (await TokenAsync(bot, Proxy, "198.51.100.2")).Status);
        var token = (await TokenAsync(bot, Proxy, "198.51.100.3")).Body.GetProperty("token").GetString();
        var started = await SendAsync(bot, Proxy, "/v3/directline/conversations", "198.51.100.3", token);
        Assert.StartsWith("wss://chat.example/", started.Body.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_believed()
    {
        await using var bot = await BehindAsync(tokensPerMinute: 1);

        Assert.Equal(200, (await TokenAsync(bot, Stranger, "198.51.100.1")).Status);
        Assert.Equal(429, (await TokenAsync(bot, Stranger, "198.51.100.2")).Status);
    }

    [Fact]
    public async Task What_a_client_wrote_into_the_header_before_the_proxy_did_is_not_believed()
    {
        await using var bot = await BehindAsync(tokensPerMinute: 1);

        Assert.Equal(200, (await TokenAsync(bot, Proxy, "8.8.8.8, 198.51.100.1")).Status);
        Assert.Equal(429, (await TokenAsync(bot, Proxy, "9.9.9.9, 198.51.100.1")).Status);
    }

    [Fact]
    public async Task Without_a_named_proxy_forwarded_headers_mean_nothing()
    {
        await using var bot = await RunningBot.StartAsync(s => s with { Limits = new LimitSettings(TokensPerMinute: 1) });

        Assert.Equal(200, (await TokenAsync(bot, IPAddress.Loopback, "198.51.100.1")).Status);
        Assert.Equal(429, (await TokenAsync(bot, IPAddress.Loopback, "198.51.100.2")).Status);
    }

    private static Task<RunningBot> BehindAsync(int tokensPerMinute) => RunningBot.StartAsync(s => s with
    {
        Limits = new LimitSettings(TokensPerMinute: tokensPerMinute),
        Proxies = [IPNetwork.Parse("10.1.0.0/16")],
    });

    private static Task<(int Status, JsonElement Body)> TokenAsync(RunningBot bot, IPAddress remote, string forwardedFor) =>
        SendAsync(bot, remote, "/chat/token", forwardedFor, bearer: null);

    private static async Task<(int Status, JsonElement Body)> SendAsync(RunningBot bot, IPAddress remote, string path, string forwardedFor, string? bearer)
    {
        var context = await ((TestServer)bot.Get<IServer>()).SendAsync(call =>
        {
            call.Connection.RemoteIpAddress = remote;
            call.Request.Method = HttpMethods.Post;
            call.Request.Scheme = "http";
            call.Request.Host = new HostString("localhost");
            call.Request.Path = path;
            call.Request.Headers["X-Forwarded-For"] = forwardedFor;
            call.Request.Headers["X-Forwarded-Proto"] = "https";
            call.Request.Headers["X-Forwarded-Host"] = "chat.example";
            if (bearer is not null)
            {
                call.Request.Headers.Authorization = "Bearer " + bearer;
            }
        });
        using var reader = new StreamReader(context.Response.Body, Encoding.UTF8);
        return (context.Response.StatusCode, JsonElement.Parse(await reader.ReadToEndAsync()));
    }
}
