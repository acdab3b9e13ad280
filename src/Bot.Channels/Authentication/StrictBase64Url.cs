using System.Buffers;
using System.Buffers.Text;

namespace Bot.Channels.Authentication;

/// <summary>Strict base64url: no padding, no white space, no other alphabet, and only the canonical spelling of the bytes.</summary>
internal static class StrictBase64Url
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>The bytes, or null for anything that is not the one canonical encoding of some bytes.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text) =>
        text.Length % 4 != 1 && !text.ContainsAnyExcept(Letters) && LeavesNoBits(text) ? Base64Url.DecodeFromChars(text) : null;

    /// <summary>The bits of the last letter that belong to no byte have to be zero; the decoder throws otherwise.</summary>
    private static bool LeavesNoBits(ReadOnlySpan<char> text)
    {
        var unused = (text.Length % 4) switch { 2 => 0b1111, 3 => 0b11, _ => 0 };
        return unused == 0 || (Alphabet.IndexOf(text[^1], StringComparison.Ordinal) & unused) == 0;
    }
}
