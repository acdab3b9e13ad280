using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Protocol.Wire;

namespace Bot.Channels.DirectLine;

/// <summary>What a signed text is good for; one never passes for another.</summary>
public enum TokenUse
{
    /// <summary>Bearer of the Direct Line routes.</summary>
    Access,
    /// <summary>Asks our own page's next access token; never sent anywhere else.</summary>
    Renewal,
    /// <summary>Opens one stream socket, once.</summary>
    Stream,
}

/// <summary>Who may do what in which conversation, until when.</summary>
/// <param name="Nonce">Makes two tokens of the same second differ.</param>
/// <param name="Origins">Sites the token may be used from; empty: those the host allows.</param>
public sealed record DirectLineToken(
    string Conversation, string User, DateTimeOffset Expires, string Nonce, ImmutableArray<string> Origins);

/// <summary>
/// Signed tokens (JWT, HS256) with the claims Web Chat reads: <c>user</c> and <c>conv</c>. Nothing is stored, so they
/// survive restarts and hold on every replica.
/// </summary>
public sealed class DirectLineTokens(TokenKey key, TimeProvider clock)
{
    public static readonly TimeSpan AccessLife = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan RenewalLife = TimeSpan.FromDays(30);
    public static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public static string NewConversationId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Begins with <c>dl_</c>, as ids inside tokens do.</summary>
    public static string NewUserId() => "dl_" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string Issue(TokenUse use, string conversation, string user, ImmutableArray<string> origins = default)
    {
        var life = use switch { TokenUse.Renewal => RenewalLife, TokenUse.Stream => StreamLife, _ => AccessLife };
        var token = new DirectLineToken(
            conversation, user, clock.GetUtcNow() + life, RandomNumberGenerator.GetHexString(16, lowercase: true),
            origins.IsDefault ? [] : origins);
        var text = Header + "." + Base64Url.EncodeToString(TokenJson.Write(use, token));
        return text + "." + Base64Url.EncodeToString(key.Sign(use.ToString(), text));
    }

    /// <summary>A token we signed for this use, whether still good or expired; null for anything else.</summary>
    public DirectLineToken? Read(TokenUse use, string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || parts[0] != Header || !Base64Url.IsValid(parts[1]) || !Base64Url.IsValid(parts[2]))
        {
            return null;
        }

        var signature = Base64Url.DecodeFromChars(parts[2]);
        var expected = key.Sign(use.ToString(), parts[0] + "." + parts[1]);
        return CryptographicOperations.FixedTimeEquals(signature, expected)
            ? TokenJson.Read(use, Base64Url.DecodeFromChars(parts[1]))
            : null;
    }

    public bool IsExpired(DirectLineToken token) => clock.GetUtcNow() >= token.Expires;
}

/// <summary>The claims of a token as JSON.</summary>
internal static class TokenJson
{
    public static byte[] Write(TokenUse use, DirectLineToken token)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("use", use.ToString());
            writer.WriteString("conv", token.Conversation);
            writer.WriteString("user", token.User);
            writer.WriteNumber("exp", token.Expires.ToUnixTimeSeconds());
            writer.WriteString("jti", token.Nonce);
            if (!token.Origins.IsEmpty)
            {
                writer.WriteStartArray("origins");
                foreach (var origin in token.Origins)
                {
                    writer.WriteStringValue(origin);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static DirectLineToken? Read(TokenUse use, byte[] utf8)
    {
        if (WireJson.ReadObject(utf8) is not { } json || json.Text("use") != use.ToString()
            || json.Text("conv") is not { } conversation || json.Text("user") is not { } user || json.Text("jti") is not { } nonce
            || json.Member("exp") is not { ValueKind: JsonValueKind.Number } expires || !expires.TryGetInt64(out var seconds))
        {
            return null;
        }

        ImmutableArray<string> origins = [.. json.Items("origins").Select(o => o.GetString() ?? "")];
        return new(conversation, user, DateTimeOffset.FromUnixTimeSeconds(seconds), nonce, origins);
    }
}
