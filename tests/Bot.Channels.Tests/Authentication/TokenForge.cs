using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Authentication;

namespace Bot.Channels.Tests.Authentication;

/// <summary>Makes tokens, right ones and wrong ones, with a key of its own.</summary>
internal sealed class TokenForge : IDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "6e2f2a49-6a8e-4f0c-9a53-0d7c0a4b7f11";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly RSA _rsa = RSA.Create(2048);

    public RSAParameters PublicKey => _rsa.ExportParameters(includePrivateParameters: false);

    public static JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "k1" };

    public static JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
        ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    public TokenValidator Validator() => new(new OneKey(new SigningKey("k1", PublicKey, ["msteams", "webchat"])), AppId, new FixedClock(Now));

    public string Sign(JsonObject? header = null, JsonObject? claims = null) =>
        SignText((header ?? Header()).ToJsonString(), (claims ?? Claims()).ToJsonString());

    public string SignText(string header, string claims) => SignParts(Encode(Encoding.UTF8.GetBytes(header)), Encode(Encoding.UTF8.GetBytes(claims)));

    public string SignParts(string header, string payload)
    {
        var signed = $"{header}.{payload}";
        return $"{signed}.{Encode(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>Signs with another algorithm of the same key.</summary>
    public string SignAs(string algorithm, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        var header = Header();
        header["alg"] = algorithm;
        var signed = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(Claims()))}";
        return $"{signed}.{Encode(_rsa.SignData(Encoding.ASCII.GetBytes(signed), hash, padding))}";
    }

    /// <summary>The classic confusion: an HMAC keyed with the public key.</summary>
    public string SignWithPublicKeyAsSecret()
    {
        var header = Header();
        header["alg"] = "HS256";
        var signed = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(Claims()))}";
        return $"{signed}.{Encode(HMACSHA256.HashData(_rsa.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    public void Dispose() => _rsa.Dispose();

    private sealed class OneKey(SigningKey key) : ISigningKeys
    {
        public ValueTask<(string Issuer, SigningKey Key)?> FindAsync(string id, CancellationToken cancellationToken) =>
            ValueTask.FromResult<(string, SigningKey)?>(id == key.Id ? (Issuer, key) : null);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
