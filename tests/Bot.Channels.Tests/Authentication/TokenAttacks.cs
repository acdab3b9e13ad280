using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bot.Channels.Authentication;

namespace Bot.Channels.Tests.Authentication;

/// <summary>The attacks of the design's list on a bearer, each by name, and random ones.</summary>
internal static class TokenAttacks
{
    public static ImmutableArray<string> Names { get; } = [.. All(null!, null!).Select(attack => attack.Name)];

    /// <param name="stranger">Somebody with a key of their own.</param>
    public static string? Header(string name, TokenForge forge, TokenForge stranger) =>
        All(forge, stranger).Single(attack => attack.Name == name).Header();

    /// <summary>The token changed in one place; now and then unchanged.</summary>
    public static string Mutate(string token, Random random)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\u00e9";
        var at = random.Next(token.Length);
        var letter = alphabet[random.Next(alphabet.Length)];
        return random.Next(5) switch
        {
            0 => token[..at] + letter + token[(at + 1)..],
            1 => token[..at] + letter + token[at..],
            2 => token[..at] + token[(at + 1)..],
            3 => token[..at],
            _ => Swap(token, at, random.Next(token.Length)),
        };
    }

    private static string Swap(string token, int a, int b)
    {
        var letters = token.ToCharArray();
        (letters[a], letters[b]) = (letters[b], letters[a]);
        return new string(letters);
    }

    public static JsonObject With(JsonObject json, string key, JsonNode? value)
    {
        json.Remove(key);
        if (value is not null)
        {
            json[key] = value;
        }

        return json;
    }

    private static IEnumerable<(string Name, Func<string?> Header)> All(TokenForge forge, TokenForge stranger) =>
        FormAttacks(forge).Concat(HeaderAttacks(forge)).Concat(SignatureAttacks(forge, stranger)).Concat(ClaimAttacks(forge));

    private static IEnumerable<(string Name, Func<string?> Header)> FormAttacks(TokenForge forge) =>
    [
        ("no header", () => null),
        ("empty header", () => ""),
        ("scheme only", () => "Bearer "),
        ("basic scheme", () => "Basic " + forge.Sign()),
        ("lower-case scheme", () => "bearer " + forge.Sign()),
        ("two spaces", () => "Bearer  " + forge.Sign()),
        ("trailing space", () => "Bearer " + forge.Sign() + " "),
        ("two parts", () => "Bearer " + forge.Sign()[..forge.Sign().LastIndexOf('.')]),
        ("four parts", () => "Bearer " + forge.Sign() + ".x"),
        ("five parts like an encrypted token", () => "Bearer " + forge.Sign() + ".x.y"),
        ("empty parts", () => "Bearer .."),
        ("no signature", () => "Bearer " + forge.Sign()[..(forge.Sign().LastIndexOf('.') + 1)]),
        ("padding", () => "Bearer " + forge.SignParts(TokenForge.Encode(Bytes(TokenForge.Header())) + "=", TokenForge.Encode(Bytes(TokenForge.Claims())))),
        ("plain base64 alphabet", () => "Bearer " + forge.SignParts("+/+/", TokenForge.Encode(Bytes(TokenForge.Claims())))),
        ("non-canonical last letter", () => "Bearer " + NotCanonical(forge.Sign())),
        ("longer than 8,192", () => "Bearer " + forge.Sign(claims: With(TokenForge.Claims(), "x", new string('a', 9000)))),
        ("header is no JSON", () => "Bearer " + forge.SignText("hello", TokenForge.Claims().ToJsonString())),
        ("header is a list", () => "Bearer " + forge.SignText("[]", TokenForge.Claims().ToJsonString())),
        ("deeply nested header", () => "Bearer " + forge.SignText("{\"alg\":\"RS256\",\"kid\":\"k1\",\"x\":" + new string('[', 500) + new string(']', 500) + "}", TokenForge.Claims().ToJsonString())),
        ("payload is no JSON", () => "Bearer " + forge.SignText(TokenForge.Header().ToJsonString(), "hello")),
        ("payload is a text", () => "Bearer " + forge.SignText(TokenForge.Header().ToJsonString(), "\"x\"")),
        ("comment in payload", () => "Bearer " + forge.SignText(TokenForge.Header().ToJsonString(), "/*x*/" + TokenForge.Claims().ToJsonString())),
    ];

    private static IEnumerable<(string Name, Func<string?> Header)> HeaderAttacks(TokenForge forge) =>
    [
        ("alg none", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "alg", "none"))),
        ("alg None", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "alg", "None"))),
        ("alg rs256", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "alg", "rs256"))),
        ("alg missing", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "alg", null))),
        ("alg is a list", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "alg", new JsonArray("RS256")))),
        ("alg twice", () => "Bearer " + forge.SignText("""{"alg":"none","alg":"RS256","kid":"k1"}""", TokenForge.Claims().ToJsonString())),
        ("other typ", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "typ", "at+jwt"))),
        ("crit", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "crit", new JsonArray("exp")))),
        ("no kid", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "kid", null))),
        ("unknown kid", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "kid", "k2"))),
        ("kid in other case", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "kid", "K1"))),
        ("kid is a number", () => "Bearer " + forge.Sign(With(TokenForge.Header(), "kid", 1))),
        ("kid with half a surrogate", () => "Bearer " + forge.SignText("""{"alg":"RS256","kid":"\ud800"}""", TokenForge.Claims().ToJsonString())),
    ];

    private static IEnumerable<(string Name, Func<string?> Header)> SignatureAttacks(TokenForge forge, TokenForge stranger) =>
    [
        ("another key", () => "Bearer " + stranger.Sign()),
        ("own key in jwk", () => "Bearer " + stranger.Sign(With(TokenForge.Header(), "jwk", new JsonObject { ["kty"] = "RSA" }))),
        ("own key by jku", () => "Bearer " + stranger.Sign(With(TokenForge.Header(), "jku", "https://evil.example/keys"))),
        ("RS384", () => "Bearer " + forge.SignAs("RS384", HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
        ("PS256", () => "Bearer " + forge.SignAs("PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ("PSS bytes called RS256", () => "Bearer " + forge.SignAs("RS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ("SHA-512 bytes called RS256", () => "Bearer " + forge.SignAs("RS256", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ("HMAC with the public key", () => "Bearer " + forge.SignWithPublicKeyAsSecret()),
        ("claims of another token", () => "Bearer " + Graft(forge)),
    ];

    private static IEnumerable<(string Name, Func<string?> Header)> ClaimAttacks(TokenForge forge) =>
    [
        ("other issuer", () => Claim(forge, "iss", "https://api.botframework.us")),
        ("issuer with a slash", () => Claim(forge, "iss", TokenForge.Issuer + "/")),
        ("no issuer", () => Claim(forge, "iss", null)),
        ("other audience", () => Claim(forge, "aud", Guid.Empty.ToString())),
        ("audience as a list", () => Claim(forge, "aud", new JsonArray(TokenForge.AppId))),
        ("no audience", () => Claim(forge, "aud", null)),
        ("expired", () => Claim(forge, "exp", TokenForge.Now.AddHours(-1).ToUnixTimeSeconds())),
        ("no expiry", () => Claim(forge, "exp", null)),
        ("expiry as text", () => Claim(forge, "exp", "99999999999")),
        ("expiry as fraction", () => Claim(forge, "exp", 99999999999.5)),
        ("expiry beyond all dates", () => Claim(forge, "exp", long.MaxValue)),
        ("not yet valid", () => Claim(forge, "nbf", TokenForge.Now.AddHours(1).ToUnixTimeSeconds())),
        ("no start", () => Claim(forge, "nbf", null)),
        ("no service URL", () => Claim(forge, "serviceurl", null)),
        ("empty service URL", () => Claim(forge, "serviceurl", "")),
        ("issuer twice", () => "Bearer " + forge.SignText(TokenForge.Header().ToJsonString(), TokenForge.Claims().ToJsonString().Insert(1, "\"iss\":\"x\","))),
    ];

    private static string Claim(TokenForge forge, string key, JsonNode? value) => "Bearer " + forge.Sign(claims: With(TokenForge.Claims(), key, value));

    private static byte[] Bytes(JsonObject json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string Graft(TokenForge forge)
    {
        var one = forge.Sign().Split('.');
        var other = forge.Sign(claims: With(TokenForge.Claims(), "serviceurl", "https://evil.example/")).Split('.');
        return $"{one[0]}.{other[1]}.{one[2]}";
    }

    /// <summary>The same bytes with another last letter: 256 signature bytes leave four unused bits.</summary>
    private static string NotCanonical(string token)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token[..^1] + alphabet[alphabet.IndexOf(token[^1], StringComparison.Ordinal) + 1];
    }
}
