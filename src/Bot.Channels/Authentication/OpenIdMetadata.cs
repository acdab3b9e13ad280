using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Bot.Channels.Authentication;

/// <summary>
/// Reads an OpenID configuration and the key set it names. The key set has to be on the same host; no redirects (the client
/// given must not follow them), at most 256 KB each, RSA keys of at least 2048 bits with the usual exponent.
/// </summary>
internal sealed class OpenIdMetadata(HttpClient client, Uri address)
{
    private const int MaxBytes = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Null when anything about the answer is not as it must be.</summary>
    public async Task<KeySet?> ReadAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var configuration = await GetAsync(address, limit.Token);
            var issuer = configuration?.RootElement.GetProperty("issuer").GetString();
            if (issuer is null || !Uri.TryCreate(configuration!.RootElement.GetProperty("jwks_uri").GetString(), UriKind.Absolute, out var keys) || !SameHost(keys))
            {
                return null;
            }

            using var set = await GetAsync(keys, limit.Token);
            var found = set is null ? [] : Keys(set.RootElement);
            return found.IsEmpty ? null : new KeySet(issuer, found);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or KeyNotFoundException
            or InvalidOperationException or CryptographicException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private bool SameHost(Uri keys) =>
        keys.Scheme == address.Scheme && keys.Port == address.Port && string.Equals(keys.Host, address.Host, StringComparison.OrdinalIgnoreCase);

    private async Task<JsonDocument?> GetAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > MaxBytes)
        {
            return null;
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBytes ? null : JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 16 });
    }

    private static ImmutableDictionary<string, SigningKey> Keys(JsonElement set)
    {
        var keys = ImmutableDictionary.CreateBuilder<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in set.GetProperty("keys").EnumerateArray())
        {
            if (Read(key) is { } read)
            {
                keys[read.Id] = read;
            }
        }

        return keys.ToImmutable();
    }

    private static SigningKey? Read(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || Text(key, "kty") != "RSA" || Text(key, "use") is not (null or "sig") || Text(key, "kid") is not { Length: > 0 } id)
        {
            return null;
        }

        return StrictBase64Url.Decode(Text(key, "n")) is { Length: >= 256 } modulus && StrictBase64Url.Decode(Text(key, "e")) is [1, 0, 1] exponent
            ? new SigningKey(id, new RSAParameters { Modulus = modulus, Exponent = exponent }, Endorsements(key))
            : null;
    }

    private static ImmutableArray<string> Endorsements(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
