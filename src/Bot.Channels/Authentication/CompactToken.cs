using System.Text;

namespace Bot.Channels.Authentication;

/// <summary>The three decoded parts of a compact JWS, and the bytes that were signed.</summary>
internal sealed record CompactToken(byte[] Header, byte[] Payload, byte[] Signature, byte[] Signed)
{
    /// <summary>Null for anything but three canonical base64url parts.</summary>
    public static CompactToken? Parse(string token)
    {
        var first = token.IndexOf('.', StringComparison.Ordinal);
        var second = first < 0 ? -1 : token.IndexOf('.', first + 1);
        if (second < 0 || token.IndexOf('.', second + 1) >= 0)
        {
            return null;
        }

        var header = StrictBase64Url.Decode(token.AsSpan(0, first));
        var payload = StrictBase64Url.Decode(token.AsSpan(first + 1, second - first - 1));
        var signature = StrictBase64Url.Decode(token.AsSpan(second + 1));
        return header is null or [] || payload is null or [] || signature is null or []
            ? null
            : new CompactToken(header, payload, signature, Encoding.ASCII.GetBytes(token[..second]));
    }
}
