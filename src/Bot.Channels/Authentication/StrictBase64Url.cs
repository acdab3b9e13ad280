using System.Buffers.Text;

namespace Bot.Channels.Authentication;

/// <summary>Strict base64url: no padding, no white space, no other alphabet, and only the canonical spelling of the bytes.</summary>
internal static class StrictBase64Url
{
    /// <summary>The bytes, or null for anything that is not the one canonical encoding of some bytes.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length % 4 == 1 || !OnlyAlphabet(text))
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written))
        {
            return null;
        }

        Array.Resize(ref bytes, written);
        return text.SequenceEqual(Base64Url.EncodeToString(bytes)) ? bytes : null;
    }

    private static bool OnlyAlphabet(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
