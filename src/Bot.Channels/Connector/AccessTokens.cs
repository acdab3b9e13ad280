using System.Text.Json;
using Bot.Channels.BotFramework;

namespace Bot.Channels.Connector;

/// <summary>
/// The bot's own token, by client credentials: kept until five minutes before its end, fetched by one caller while the others wait.
/// A token that is still good outlives an outage of the token endpoint.
/// </summary>
internal sealed class AccessTokens(BotFrameworkSettings settings, HttpClient client, TimeProvider clock)
{
    private const int MaxBytes = 64 * 1024;
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private AccessToken? _known;
    private Task<AccessToken?> _fetching = Task.FromResult<AccessToken?>(null);

    /// <summary>False: this bot sends without a token, or not at all.</summary>
    public bool HasCredential => settings is { AppId: not null, AppPassword: not null };

    /// <summary>Null while none can be had.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        Task<AccessToken?> fetching;
        lock (_gate)
        {
            if (_known is { } known && clock.GetUtcNow() < known.Ends - Margin)
            {
                return known.Value;
            }

            fetching = _fetching.IsCompleted ? _fetching = FetchAsync() : _fetching;
        }

        var token = await fetching.WaitAsync(cancellationToken) ?? _known;
        return token is not null && clock.GetUtcNow() < token.Ends ? token.Value : null;
    }

    /// <summary>The channel refused this token: the next call fetches another.</summary>
    public void Drop(string token)
    {
        lock (_gate)
        {
            _known = _known?.Value == token ? null : _known;
        }
    }

    private async Task<AccessToken?> FetchAsync()
    {
        // The caller holds the gate: nothing of the fetching may run before it is let go.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var limit = new CancellationTokenSource(Patience, clock);
        try
        {
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", settings.AppId), new("client_secret", settings.AppPassword),
                new("scope", ScopeOf(settings)),
            ]);
            using var response = await client.PostAsync(EndpointOf(settings), form, limit.Token);
            var body = response.IsSuccessStatusCode ? await BoundedBody.ReadAsync(response, MaxBytes, limit.Token) : null;
            return body is { } bytes && Read(bytes) is { } token ? Keep(token) : null;
        }
        catch (Exception outage) when (outage is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private AccessToken Keep(AccessToken token)
    {
        lock (_gate)
        {
            return _known = token;
        }
    }

    private AccessToken? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var seconds = json.RootElement.GetProperty("expires_in");
            var value = json.RootElement.GetProperty("access_token").GetString();
            var lifetime = seconds.ValueKind == JsonValueKind.Number ? seconds.GetDouble() : 3600;
            return value is { Length: > 0 } && value.All(c => c is > ' ' and < '\u007F') && lifetime is > 0 and < 1e7
                ? new AccessToken(value, clock.GetUtcNow() + TimeSpan.FromSeconds(lifetime))
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Uri EndpointOf(BotFrameworkSettings settings) => settings.TokenEndpoint
        ?? new Uri($"https://login.microsoftonline.com/{Uri.EscapeDataString(settings.TenantId ?? "botframework.com")}/oauth2/v2.0/token");

    /// <summary>Each cloud has its own Bot Framework; the one whose tokens we accept is the one we ask a token for.</summary>
    private static string ScopeOf(BotFrameworkSettings settings) => settings.OpenIdMetadata?.Host switch
    {
        { } host when host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) => "https://api.botframework.us/.default",
        { } host when host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) => "https://api.botframework.azure.cn/.default",
        _ => "https://api.botframework.com/.default",
    };

    private sealed record AccessToken(string Value, DateTimeOffset Ends);
}
