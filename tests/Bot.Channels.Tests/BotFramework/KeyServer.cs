using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>An OpenID configuration and its keys, as the channel publishes them; can turn its keys, break and talk nonsense.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KeyServer(WebApplication app) => _app = app;

    public Uri Metadata => new(_app.Urls.First() + "/v1/.well-known/openidconfiguration");

    public string Issuer { get; set; } = TokenForge.Issuer;

    public string[] Endorsements { get; set; } = ["msteams", "emulator", "webchat"];

    public Dictionary<string, RSAParameters> Keys { get; } = [];

    public int Reads { get; private set; }

    /// <summary>Answers instead of the configuration; null: the truth.</summary>
    public Func<HttpContext, IResult>? Instead { get; set; }

    public static async Task<KeyServer> StartAsync(TokenForge forge)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new KeyServer(app);
        server.Keys["k1"] = forge.PublicKey;
        app.MapGet("/v1/.well-known/openidconfiguration", server.Configuration);
        app.MapGet("/keys", server.KeySet);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Configuration(HttpContext context)
    {
        Reads++;
        return Instead?.Invoke(context) ?? Results.Json(new { issuer = Issuer, jwks_uri = _app.Urls.First() + "/keys" });
    }

    private IResult KeySet()
    {
        var keys = Keys.Select(key => new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Key,
            ["n"] = TokenForge.Encode(key.Value.Modulus),
            ["e"] = TokenForge.Encode(key.Value.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(name => (JsonNode)name)]),
        });
        return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString(), "application/json");
    }
}
