using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.BotFramework;

/// <param name="At">When it came, by the double's clock.</param>
public sealed record Delivered(string Path, JsonElement Activity, string? Authorization, DateTimeOffset At);

/// <summary>
/// A channel's Connector as strict as Teams: it refuses what Teams would refuse, answers 429 above the published rates, and can be told
/// to misbehave. Also the token endpoint.
/// </summary>
public sealed class ConnectorDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task<bool>>> _script = new();
    private readonly Lock _gate = new();
    private readonly List<Delivered> _delivered = [];
    private readonly Dictionary<string, List<DateTimeOffset>> _posts = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private int _ids;
    private int _tokens;

    private ConnectorDouble(WebApplication app) => _app = app;

    public string Url => _app.Urls.First().TrimEnd('/');

    public string Authority => new Uri(Url).Authority;

    /// <summary>Accepted activities, in order.</summary>
    public IReadOnlyList<Delivered> Delivered
    {
        get
        {
            lock (_gate)
            {
                return [.. _delivered];
            }
        }
    }

    /// <summary>What Teams would have refused, in words.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    public int TooMany { get; private set; }

    public int TokensIssued => _tokens;

    public int Attempts { get; private set; }

    public bool EnforcesRates { get; set; }

    public static async Task<ConnectorDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var connector = new ConnectorDouble(app);
        app.MapPost("/token", connector.IssueToken);
        app.MapPost("/{**path}", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next call is handled by this instead; true: go on as usual afterwards.</summary>
    public void Next(Func<HttpContext, Task<bool>> behaviour) => _script.Enqueue(behaviour);

    public void NextStatus(int status, string? retryAfter = null) => Next(context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.FromResult(false);
    });

    /// <summary>Waits until so many were accepted in all.</summary>
    public async Task<IReadOnlyList<Delivered>> WaitAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Delivered.Count < count)
        {
            await _arrived.WaitAsync(limit.Token);
        }

        return Delivered;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private IResult IssueToken(HttpContext context)
    {
        var number = Interlocked.Increment(ref _tokens);
        return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{number}" });
    }

    private async Task TakeAsync(HttpContext context)
    {
        var activity = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        lock (_gate)
        {
            Attempts++;
        }

        if (_script.TryDequeue(out var behaviour) && !await behaviour(context))
        {
            return;
        }

        var conversation = activity.GetProperty("conversation").GetProperty("id").GetString()!;
        if (EnforcesRates && IsTooMany(conversation))
        {
            context.Response.StatusCode = 429;
            return;
        }

        if (TeamsRules.FaultOf(activity) is { } fault)
        {
            Refusals.Enqueue(fault);
            context.Response.StatusCode = fault.StartsWith("size", StringComparison.Ordinal) ? 413 : 400;
            return;
        }

        lock (_gate)
        {
            _delivered.Add(new Delivered(
                context.Request.Path + context.Request.QueryString, activity, context.Request.Headers.Authorization.ToString() is { Length: > 0 } token ? token : null,
                DateTimeOffset.UtcNow));
        }

        context.Response.StatusCode = 201;
        await context.Response.WriteAsJsonAsync(new { id = $"remote-{Interlocked.Increment(ref _ids)}" });
        _arrived.Release();
    }

    private bool IsTooMany(string conversation)
    {
        lock (_gate)
        {
            var now = DateTimeOffset.UtcNow;
            if (!_posts.TryGetValue(conversation, out var posts))
            {
                _posts.Add(conversation, posts = []);
            }

            var isTooMany = TeamsRules.Rates.Any(rate => posts.Count(at => now - at < rate.Within) >= rate.Count);
            TooMany += isTooMany ? 1 : 0;
            posts.Add(now);
            return isTooMany;
        }
    }
}
