using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.BotFramework;
using Bot.Channels.Connector;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Channels.Tests.Authentication;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Bot.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>The real host on a real port, with a channel's key server and Connector beside it.</summary>
internal sealed class ChannelBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private ChannelBot(WebApplication app, IStore store, TokenForge forge, KeyServer keys, ConnectorDouble connector, string folder)
    {
        (_app, Store, Forge, Keys, Connector, _folder) = (app, store, forge, keys, connector, folder);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public IStore Store { get; }

    public string DataFolder => _folder;

    public IPEndPoint EndPoint => IPEndPoint.Parse(new Uri(_app.Urls.First()).Authority);

    public TokenForge Forge { get; }

    public KeyServer Keys { get; }

    public ConnectorDouble Connector { get; }

    public HttpClient Http { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="change">From a bot with an app id and a secret that trusts the double.</param>
    public static async Task<ChannelBot> StartAsync(
        Func<BotFrameworkSettings, BotFrameworkSettings>? change = null, Func<Conversation, UserSaid, Dialogs.World, TurnResult>? turn = null,
        ResolveHost? resolve = null, TimeProvider? clock = null)
    {
        var folder = Directory.CreateTempSubdirectory("bot-channel-").FullName;
        var forge = new TokenForge();
        var keys = await KeyServer.StartAsync(forge);
        var connector = await ConnectorDouble.StartAsync();
        var settings = new BotFrameworkSettings(TokenForge.AppId)
        {
            AppPassword = "secret",
            OpenIdMetadata = keys.Metadata,
            TokenEndpoint = new Uri(connector.Url + "/token"),
            ServiceHosts = [connector.Authority],
        };
        var store = new MemoryStore();
        var host = new HostSettings(folder) { BotFramework = (change ?? (s => s))(settings) };
        var app = BotHost.Build(host, () => TestWorld.Value, store, builder =>
        {
            builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(new GuardedTurn(turn ?? EchoTurn.Run, TimeProvider.System));
            builder.Services.AddSingleton(clock ?? TimeProvider.System);
            if (resolve is not null)
            {
                builder.Services.AddSingleton(resolve);
            }
        });
        await app.StartAsync();
        return new ChannelBot(app, store, forge, keys, connector, folder);
    }

    /// <summary>A bot without an app id that takes calls from this machine.</summary>
    public static Task<ChannelBot> StartLocalAsync(Func<Conversation, UserSaid, Dialogs.World, TurnResult>? turn = null) =>
        StartAsync(settings => new BotFrameworkSettings { IsOpenToLoopback = true }, turn);

    public JsonObject Activity(string type = "message", string? text = null, string? id = null, string? serviceUrl = null) => new()
    {
        ["type"] = type,
        ["id"] = id ?? Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl ?? Connector.Url,
        ["conversation"] = new JsonObject { ["id"] = "a:conv;1@x", ["conversationType"] = "personal", ["tenantId"] = "t1" },
        ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Ann" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Sourcing Bot" },
        ["text"] = text,
    };

    public string Token(string? serviceUrl = null, Action<JsonObject>? change = null)
    {
        var claims = TokenForge.Claims();
        var now = DateTimeOffset.UtcNow;
        claims["exp"] = now.AddHours(1).ToUnixTimeSeconds();
        claims["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds();
        claims["serviceurl"] = serviceUrl ?? Connector.Url;
        change?.Invoke(claims);
        return Forge.Sign(claims: claims);
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null, bool isAnonymous = false) =>
        PostAsync(activity.ToJsonString(), isAnonymous ? null : "Bearer " + (token ?? Token()));

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Http.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(JsonObject activity, string? token = null, bool isAnonymous = false)
    {
        using var response = await PostAsync(activity, token, isAnonymous);
        return response.StatusCode;
    }

    /// <summary>The answer to an invoke or to a message with <c>expectReplies</c>.</summary>
    public async Task<JsonElement> AskAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    public async Task<ImmutableArray<LogEntry>> LogAsync(string conversation = "a:conv;1@x") =>
        await Store.ReadLogAsync(new ConversationKey("msteams", conversation), 0, 1000, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        await Keys.DisposeAsync();
        Forge.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
