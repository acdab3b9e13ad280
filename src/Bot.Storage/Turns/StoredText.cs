using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage.Turns;

/// <summary>
/// The door of every store: PostgreSQL holds no U+0000, UTF-8 no lone surrogate, an index no long key. What one store could not
/// keep, none keeps, so that a message is never poison on one and fine on another.
/// </summary>
public static class StoredText
{
    /// <summary>The longest conversation, channel or user id, in UTF-8 bytes.</summary>
    public const int LongestId = 500;

    private const int LongestKey = 500;

    /// <summary>The text with U+0000 and lone surrogates replaced by U+FFFD; the same object when there is none.</summary>
    public static string Clean(string text)
    {
        // Nearly every text is clean: finding that out must cost nearly nothing.
        if (!text.Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || IsLoneSurrogate(text, i))
            {
                return Replaced(text, i);
            }

            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return text;
    }

    public static string Id(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = Clean(text);
        return Encoding.UTF8.GetByteCount(clean) <= LongestId
            ? clean
            : throw new ArgumentException("An id of more than 500 bytes cannot be stored.", nameof(text));
    }

    public static ConversationKey Key(ConversationKey conversation) => new(Id(conversation.Channel), Id(conversation.Id));

    /// <summary>An inbox key as kept: a long one by its SHA-256.</summary>
    public static string InboxKey(string key)
    {
        var clean = Clean(key);
        return Encoding.UTF8.GetByteCount(clean) <= LongestKey
            ? clean
            : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clean)));
    }

    public static ImmutableArray<string> InboxKeys(ImmutableArray<InboxKey> keys) =>
        keys.IsDefault ? [] : [.. keys.Select(key => InboxKey(key.Value)).Distinct(StringComparer.Ordinal)];

    private static bool IsLoneSurrogate(string text, int index) =>
        char.IsLowSurrogate(text[index])
        || (char.IsHighSurrogate(text[index]) && (index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])));

    private static string Replaced(string text, int from)
    {
        var clean = new StringBuilder(text, 0, from, text.Length);
        for (var i = from; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && !IsLoneSurrogate(text, i);
            clean.Append(text[i] == '\0' || (!isPair && char.IsSurrogate(text[i])) ? '\uFFFD' : text[i]);
            if (isPair)
            {
                clean.Append(text[++i]);
            }
        }

        return clean.ToString();
    }
}
