using System.Security.Cryptography;
using Bot.Channels.Authentication;
using Bot.Channels.Tests.BotFramework;
using Bot.Channels.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Tests.Authentication;

/// <summary>The key cache against a key server that turns its keys, dies and talks nonsense.</summary>
public sealed class OpenIdKeysTests : IAsyncLifetime, IDisposable
{
    private readonly TokenForge _forge = new();
    private readonly ManualClock _clock = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private KeyServer _server = null!;
    private OpenIdKeys _keys = null!;

    public async Task InitializeAsync()
    {
        _server = await KeyServer.StartAsync(_forge);
        _keys = new OpenIdKeys(new OpenIdMetadata(_http, _server.Metadata), _clock);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _keys.Dispose();
        _http.Dispose();
        _forge.Dispose();
    }

    [Fact]
    public async Task The_issuer_is_the_one_the_metadata_names()
    {
        _server.Issuer = "https://api.botframework.us";
        Assert.Equal("https://api.botframework.us", (await FindAsync("k1"))!.Value.Issuer);
    }

    [Fact]
    public async Task A_hundred_first_callers_share_one_reading()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => FindAsync("k1").AsTask()));

        Assert.All(found, key => Assert.NotNull(key));
        Assert.Equal(1, _server.Reads);
    }

    [Fact]
    public async Task Ten_thousand_unknown_key_ids_cost_one_reading_in_five_minutes_and_no_known_key()
    {
        Assert.NotNull(await FindAsync("k1"));
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Null(await FindAsync("random-" + i));
        }

        Assert.Equal(1, _server.Reads);
        _clock.Advance(TimeSpan.FromMinutes(5));
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Null(await FindAsync("other-" + i));
        }

        Assert.Equal(2, _server.Reads);
        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task A_turned_key_is_found_at_its_first_use()
    {
        Assert.NotNull(await FindAsync("k1"));
        _clock.Advance(TimeSpan.FromMinutes(6));
        using var next = RSA.Create(2048);
        _server.Keys.Clear();
        _server.Keys["k2"] = next.ExportParameters(false);

        Assert.NotNull(await FindAsync("k2"));
        Assert.Null(await FindAsync("k1"));
    }

    [Fact]
    public async Task A_known_key_does_not_wait_while_a_stale_set_is_read_again()
    {
        Assert.NotNull(await FindAsync("k1"));
        var gate = new TaskCompletionSource();
        _server.Instead = _ =>
        {
            gate.Task.Wait();
            return Results.StatusCode(500);
        };
        _clock.Advance(TimeSpan.FromHours(25));

        var found = FindAsync("k1");

        Assert.True(found.IsCompletedSuccessfully);
        Assert.NotNull(await found);
        gate.SetResult();
    }

    public static TheoryData<string> Nonsense =>
    [
        "nothing", "no JSON", "[]", "{}", "{\"issuer\":1}", "{\"issuer\":\"x\",\"jwks_uri\":\"https://evil.example/keys\"}", "{\"issuer\":\"x\",\"jwks_uri\":\"file:///etc/passwd\"}",
        "{\"issuer\":\"x\",\"jwks_uri\":null}", "huge", "redirect", "deep",
    ];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_leaves_the_last_good_keys_in_use(string nonsense)
    {
        Assert.NotNull(await FindAsync("k1"));
        _server.Instead = _ => nonsense switch
        {
            "nothing" => Results.StatusCode(500),
            "huge" => Results.Text(new string(' ', 300_000) + "{}"),
            "redirect" => Results.Redirect("https://evil.example/"),
            "deep" => Results.Text(new string('[', 10_000)),
            _ => Results.Text(nonsense),
        };
        _clock.Advance(TimeSpan.FromDays(5));

        Assert.Null(await FindAsync("k2"));
        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task A_key_too_short_to_trust_is_not_used()
    {
        using var weak = RSA.Create(1024);
        _server.Keys["weak"] = weak.ExportParameters(false);

        Assert.Null(await FindAsync("weak"));
        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task A_server_that_was_down_at_the_start_is_asked_again_soon()
    {
        _server.Instead = _ => Results.StatusCode(503);
        Assert.Null(await FindAsync("k1"));
        _server.Instead = null;
        Assert.Null(await FindAsync("k1"));
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.NotNull(await FindAsync("k1"));
    }

    private ValueTask<(string Issuer, SigningKey Key)?> FindAsync(string id) => _keys.FindAsync(id, CancellationToken.None);
}
