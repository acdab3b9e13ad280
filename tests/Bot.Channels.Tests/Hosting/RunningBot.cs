using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Bot.Storage.Memory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Hosting;

/// <summary>The real host over a memory store, with a turn that only echoes, so that what is tested is the channel.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    public const string Secret = "a-secret-for-tests-long-enough-to-be-one";

    private readonly WebApplication _app;
    private readonly string _folder;

    private RunningBot(WebApplication app, IConversationStore store, ManualClock clock, string folder)
    {
        (_app, Store, Clock, _folder) = (app, store, clock, folder);
        IsOnPort = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>() is not TestServer;
        Http = IsOnPort ? new HttpClient { BaseAddress = new Uri(app.Urls.First()) } : app.GetTestClient();
    }

    public IConversationStore Store { get; }

    public ManualClock Clock { get; }

    public HttpClient Http { get; }

    /// <summary>It listens on a real port, with real sockets and their buffers.</summary>
    private bool IsOnPort { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<RunningBot> StartAsync(
        Func<HostSettings, HostSettings>? change = null, IConversationStore? store = null,
        Func<Conversation, UserSaid, Bot.Dialogs.World, TurnResult>? turn = null, bool isOnPort = false,
        Action<WebApplicationBuilder>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("bot-channels-").FullName;
        var settings = new HostSettings(folder)
        {
            DirectLine = new DirectLineSettings(Secret) { Origins = ["https://shop.example"] },
            Limits = new LimitSettings(100_000, 100_000),
        };
        var clock = new ManualClock();
        var memory = store ?? new MemoryStore();
        var app = BotHost.Build((change ?? (s => s))(settings), () => TestWorld.Value, memory, builder =>
        {
            if (isOnPort)
            {
                builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
            }
            else
            {
                builder.WebHost.UseTestServer();
            }

            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton(new GuardedTurn(turn ?? EchoTurn.Run, clock));
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new RunningBot(app, memory, clock, folder);
    }

    /// <summary>A started conversation of its own user.</summary>
    public async Task<TestConversation> ConverseAsync()
    {
        var token = await Http.PostAsJsonAsync("/chat/token", new { });
        var answer = await token.Content.ReadFromJsonAsync<JsonElement>();
        var conversation = new TestConversation(this, answer.GetProperty("conversationId").GetString()!, answer.GetProperty("token").GetString()!);
        using var started = await conversation.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.Equal(System.Net.HttpStatusCode.Created, started.StatusCode);
        return conversation;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? bearer, object? body = null, params (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body switch { null => null, HttpContent content => content, _ => JsonContent.Create(body) };
        return await Http.SendAsync(request);
    }

    public async Task<WebSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        if (IsOnPort)
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
            return socket;
        }

        var client = _app.GetTestServer().CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        return await client.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>One conversation as its client sees it.</summary>
public sealed record TestConversation(RunningBot Bot, string Id, string Token)
{
    public string Path => "/v3/directline/conversations/" + Id;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) => Bot.SendAsync(method, path, Token, body);

    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        var body = new { type = "message", text, from = new { id = "somebody" }, channelData = clientId is null ? null : new { clientActivityID = clientId } };
        using var response = await SendAsync(HttpMethod.Post, Path + "/activities", body);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    public async Task<(ImmutableArray<JsonElement> Activities, string Watermark)> PollAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}");
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return ([.. json.GetProperty("activities").EnumerateArray()], json.GetProperty("watermark").GetString()!);
    }

    public async Task<JsonElement> ResumeAsync(string? watermark = null)
    {
        using var response = await SendAsync(HttpMethod.Get, $"{Path}?watermark={watermark}");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
