using System.Text.Json;
using Bot.Channels.BotFramework;

namespace Bot.Channels.Connector;

/// <summary>A token by client id and secret, as OAuth 2.0 writes it; any cloud's endpoint will do.</summary>
internal sealed class ClientSecretTokens(BotFrameworkSettings settings, HttpClient client, TimeProvider clock) : ITokenSource
{
    private const int MaxBytes = 64 * 1024;

    public async Task<AccessToken?> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", settings.AppId), new("client_secret", settings.AppPassword),
                new("scope", settings.TokenAudience + "/.default"),
            ]);
            using var response = await client.PostAsync(EndpointOf(settings), form, cancellationToken);
            var body = response.IsSuccessStatusCode ? await BoundedBody.ReadAsync(response, MaxBytes, cancellationToken) : null;
            return body is { } bytes ? Read(bytes) : null;
        }
        catch (Exception outage) when (outage is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
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
}
