using System.Text;
using System.Text.Json;

namespace Bot.Channels.Authentication;

/// <summary>
/// Checks a channel's bearer token: RS256 only, one issuer, one audience. Dangerous generality is left out rather than
/// configured away: <c>jwk</c>, <c>jku</c> and <c>x5*</c> are never read, <c>crit</c> is refused, nothing is tried twice.
/// </summary>
internal sealed class TokenValidator(ISigningKeys keys, string audience, TimeProvider clock)
{
    private const int MaxLength = 8192;
    private const long SkewSeconds = 300;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <param name="authorization">The whole Authorization header; never throws on its content.</param>
    public async ValueTask<TokenOutcome> ValidateAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (Bearer(authorization) is not { } token || CompactToken.Parse(token) is not { } parts)
        {
            return new TokenOutcome.Refused("malformed");
        }

        if (KeyId(parts.Header) is not { } keyId)
        {
            return new TokenOutcome.Refused("header");
        }

        if (await keys.FindAsync(keyId, cancellationToken) is not var (issuer, key))
        {
            return new TokenOutcome.Refused("key");
        }

        return key.Signed(parts.Signed, parts.Signature)
            ? CheckClaims(parts.Payload, issuer, key)
            : new TokenOutcome.Refused("signature");
    }

    private static string? Bearer(string? authorization)
    {
        const string scheme = "Bearer ";
        return authorization is not null && authorization.Length <= MaxLength + scheme.Length && authorization.StartsWith(scheme, StringComparison.Ordinal)
            ? authorization[scheme.Length..]
            : null;
    }

    private static string? KeyId(byte[] header)
    {
        using var json = Read(header);
        return json is not null
            && Text(json.RootElement, "alg") == "RS256"
            && (!json.RootElement.TryGetProperty("typ", out _) || Text(json.RootElement, "typ") == "JWT")
            && !json.RootElement.TryGetProperty("crit", out _)
            ? Text(json.RootElement, "kid")
            : null;
    }

    private TokenOutcome CheckClaims(byte[] payload, string issuer, SigningKey key)
    {
        using var json = Read(payload);
        if (json is null)
        {
            return new TokenOutcome.Refused("payload");
        }

        var claims = json.RootElement;
        if (Text(claims, "iss") != issuer)
        {
            return new TokenOutcome.Refused("issuer");
        }

        if (!string.Equals(Text(claims, "aud"), audience, StringComparison.OrdinalIgnoreCase))
        {
            return new TokenOutcome.Refused("audience");
        }

        if (!IsCurrent(claims))
        {
            return new TokenOutcome.Refused("time");
        }

        return Text(claims, "serviceurl") is { Length: > 0 } serviceUrl
            ? new TokenOutcome.Accepted(serviceUrl, key.Endorsements)
            : new TokenOutcome.Refused("serviceurl");
    }

    private bool IsCurrent(JsonElement claims)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return Seconds(claims, "exp") is { } expires && Seconds(claims, "nbf") is { } notBefore
            && now < expires + SkewSeconds && now >= notBefore - SkewSeconds;
    }

    private static JsonDocument? Read(byte[] utf8)
    {
        try
        {
            var json = JsonDocument.Parse(utf8, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }

            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }

    /// <summary>An integer in the range of dates; a text or a fraction is no NumericDate here.</summary>
    private static long? Seconds(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds)
        && seconds is >= 0 and < 253_402_300_800
            ? seconds
            : null;
}
