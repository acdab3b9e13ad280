using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Bot.Language.Analysis;

/// <summary>
/// Makes text plain: compatibility forms, case, diacritics, zero-width characters, quotes and dashes.
/// The runtime's own normalisation does nothing under invariant globalization, so the table lies beside the code.
/// </summary>
internal static class TextFolding
{
    private static readonly FrozenDictionary<int, string> Table = ReadTable();

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_abcdefghijklmnopqrstuvwxyz{|}~");

    public static FoldedText Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return new FoldedText(text, text, null);
        }

        return Ascii.IsValid(text) && !text.AsSpan().ContainsAny('`', '\0')
            ? new FoldedText(text, text.ToLowerInvariant(), null)
            : FoldRunes(text);
    }

    private static FoldedText FoldRunes(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        var origins = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (status != OperationStatus.Done)
            {
                folded.Append('\uFFFD');
            }
            else
            {
                Append(folded, rune);
            }

            while (origins.Count < folded.Length)
            {
                origins.Add(i);
            }

            i += length;
        }

        origins.Add(text.Length);
        return new FoldedText(text, folded.ToString(), [.. origins]);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii)
        {
            folded.Append(rune.Value == '`' ? '\'' : char.ToLowerInvariant((char)rune.Value));
        }
        else if (Table.TryGetValue(rune.Value, out var plain))
        {
            folded.Append(plain);
        }
        else if (!IsDropped(rune))
        {
            Span<char> buffer = stackalloc char[2];
            folded.Append(buffer[..Rune.ToLowerInvariant(rune).EncodeToUtf16(buffer)]);
        }
    }

    private static bool IsDropped(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static FrozenDictionary<int, string> ReadTable()
    {
        var table = new Dictionary<int, string>();
        foreach (var line in EmbeddedText.Lines("folding"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var plain = line[..tab] is "\\s" ? " " : line[..tab];
            foreach (var point in line[(tab + 1)..].Split(' '))
            {
                table[int.Parse(point, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] = plain;
            }
        }

        return table.ToFrozenDictionary();
    }
}
