using System.Net;
using Bot.Channels.BotFramework;
using Bot.Channels.Connector;
using Bot.Channels.Tests.BotFramework;
using Bot.Protocol.Activities;

namespace Bot.Channels.Tests.Connector;

/// <summary>The way out, with a canary listening where nothing may ever arrive.</summary>
public sealed class ServiceHttpTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task A_name_of_Microsoft_that_resolves_inwards_is_not_connected_to(string address)
    {
        var outcome = await SendAsync(new BotFrameworkSettings(), "https://smba.trafficmanager.net/", (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }));

        Assert.Equal(new SendOutcome.Never("address"), outcome);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var canary = await ConnectorDouble.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        connector.Next(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = canary.Url + "/v3/conversations/c/activities";
            return Task.FromResult(false);
        });

        var outcome = await SendAsync(new BotFrameworkSettings { ServiceHosts = [connector.Authority, canary.Authority] }, connector.Url, Resolve);

        Assert.Equal(new SendOutcome.Never("307"), outcome);
        Assert.Equal(0, canary.Attempts);
    }

    [Fact]
    public async Task An_address_that_was_allowed_once_is_checked_again_at_each_send()
    {
        await using var canary = await ConnectorDouble.StartAsync();

        Assert.IsType<SendOutcome.Sent>(await SendAsync(new BotFrameworkSettings { ServiceHosts = [canary.Authority] }, canary.Url, Resolve));
        Assert.Equal(new SendOutcome.Never("address"), await SendAsync(new BotFrameworkSettings(), canary.Url, Resolve));
        Assert.Equal(1, canary.Attempts);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task A_conversation_cannot_climb_out_of_its_path(string conversation)
    {
        await using var canary = await ConnectorDouble.StartAsync();
        var outcome = await SendAsync(new BotFrameworkSettings { ServiceHosts = [canary.Authority] }, canary.Url, Resolve, conversation);

        Assert.Equal(new SendOutcome.Never("address"), outcome);
        Assert.Equal(0, canary.Attempts);
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("a/b?c#d")]
    [InlineData("a\r\nHost: evil")]
    [InlineData("19:x@thread.tacv2;messageid=1")]
    public async Task A_conversation_id_stays_one_segment(string conversation)
    {
        await using var connector = await ConnectorDouble.StartAsync();
        Assert.IsType<SendOutcome.Sent>(await SendAsync(new BotFrameworkSettings { ServiceHosts = [connector.Authority] }, connector.Url, Resolve, conversation));

        var path = Assert.Single(connector.Delivered).Path;
        Assert.StartsWith("/v3/conversations/", path, StringComparison.Ordinal);
        Assert.EndsWith("/activities", path, StringComparison.Ordinal);
    }

    private static Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken);

    private static async Task<SendOutcome> SendAsync(BotFrameworkSettings settings, string serviceUrl, ResolveHost resolve, string conversation = "c")
    {
        var hosts = new ServiceHosts(settings);
        using var client = new ServiceHttp(hosts, resolve).CreateClient();
        var connector = new ConnectorClient(client, hosts, new AccessTokens(null, TimeProvider.System), TimeProvider.System);
        return await connector.SendAsync(
            new OutgoingActivity { Type = "message", Text = "x", ServiceUrl = serviceUrl, Conversation = new ConversationAccount(conversation) },
            CancellationToken.None);
    }
}
