using System.Net;
using System.Text;
using Bot.Channels.BotFramework;
using Bot.Channels.Connector;
using Bot.Channels.Tests.Hosting;
using Microsoft.Identity.Client;

namespace Bot.Channels.Tests.Connector;

public sealed class AccessTokensTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_secret_is_exchanged_for_a_token_at_the_tenants_endpoint()
    {
        var endpoint = new Endpoint(_ => Token("t1"));
        Assert.Equal("t1", await Tokens(endpoint, new BotFrameworkSettings("app id") { AppPassword = "s&c=t", TenantId = "tenant" }).GetAsync(CancellationToken.None));

        var (address, form) = Assert.Single(endpoint.Requests);
        Assert.Equal("https://login.microsoftonline.com/tenant/oauth2/v2.0/token", address);
        Assert.Equal("grant_type=client_credentials&client_id=app+id&client_secret=s%26c%3Dt&scope=https%3A%2F%2Fapi.botframework.com%2F.default", form);
    }

    [Theory]
    [InlineData(null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com")]
    [InlineData("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://login.microsoftonline.us/x/oauth2/v2.0/token", "https://api.botframework.us")]
    public async Task Another_cloud_has_its_own_endpoint_and_audience(string? metadata, string endpointAddress, string audience)
    {
        var endpoint = new Endpoint(_ => Token("t1"));
        var settings = new BotFrameworkSettings("id")
        {
            AppPassword = "s",
            OpenIdMetadata = metadata is null ? null : new Uri(metadata),
            TokenEndpoint = metadata is null ? null : new Uri(endpointAddress),
        };
        await Tokens(endpoint, settings).GetAsync(CancellationToken.None);

        var (address, form) = Assert.Single(endpoint.Requests);
        Assert.Equal(endpointAddress, address);
        Assert.EndsWith(Uri.EscapeDataString(audience + "/.default"), form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_used_until_five_minutes_before_its_end_and_outlives_an_outage()
    {
        var answer = () => Token("t1");
        var endpoint = new Endpoint(_ => answer());
        var tokens = Tokens(endpoint);

        Assert.Equal("t1", await tokens.GetAsync(CancellationToken.None));
        answer = () => Token("t2");
        _clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("t1", await tokens.GetAsync(CancellationToken.None));
        answer = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("t1", await tokens.GetAsync(CancellationToken.None));
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await tokens.GetAsync(CancellationToken.None));
        answer = () => Token("t3");
        Assert.Equal("t3", await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_hundred_callers_share_one_request()
    {
        var endpoint = new Endpoint(_ => Token("t1"));
        var tokens = Tokens(endpoint);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => tokens.GetAsync(CancellationToken.None)));

        Assert.Single(endpoint.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"access_token\":\"a b\",\"expires_in\":3600}")]
    [InlineData("{\"access_token\":\"a\\r\\nX: y\",\"expires_in\":3600}")]
    [InlineData("{\"access_token\":1,\"expires_in\":3600}")]
    [InlineData("{\"access_token\":\"t\",\"expires_in\":-1}")]
    public async Task Nonsense_is_no_token(string body)
    {
        var endpoint = new Endpoint(_ => new HttpResponseMessage { Content = new StringContent(body) });
        Assert.Null(await Tokens(endpoint).GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        var endpoint = new Endpoint(_ => new HttpResponseMessage
        {
            Content = new StringContent("""{"access_token":"t1","expires_in":"3600","expires_on":"4102444800","token_type":"Bearer","resource":"https://api.botframework.com"}""", Encoding.UTF8, "application/json"),
        });
        var settings = new BotFrameworkSettings("6e2f2a49-6a8e-4f0c-9a53-0d7c0a4b7f11") { UsesManagedIdentity = true };
        Assert.True(settings.HasCredential);

        var token = await new ManagedIdentityTokens(settings, endpoint).FetchAsync(CancellationToken.None);

        Assert.Equal("t1", token!.Value);
        Assert.Contains(endpoint.Requests, request => request.Address.Contains("client_id=" + settings.AppId, StringComparison.Ordinal));
    }

    private AccessTokens Tokens(Endpoint endpoint, BotFrameworkSettings? settings = null) =>
        new(new ClientSecretTokens(settings ?? new BotFrameworkSettings("id") { AppPassword = "s" }, endpoint.GetHttpClient(), _clock), _clock);

    private static HttpResponseMessage Token(string value) =>
        new() { Content = new StringContent($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{value}}"}""") };

    private sealed class Endpoint(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IMsalHttpClientFactory
    {
        public List<(string Address, string Form)> Requests { get; } = [];

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!.ToString(), request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            return answer(request);
        }
    }
}
