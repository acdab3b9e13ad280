using System.Globalization;

namespace Bot.Protocol.Wire;

/// <summary>
/// Mends what JSON allows but stores and readers choke on: escaped U+0000 is dropped, an escaped half of a surrogate
/// pair becomes U+FFFD. Raw bytes are left alone: <see cref="WireJson"/> has checked that they are UTF-8.
/// </summary>
public static class WireText
{
    private const int EscapeLength = 6;

    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> utf8)
    {
        if (!NeedsMending(utf8.Span))
        {
            return utf8;
        }

        var source = utf8.Span;
        var mended = new List<byte>(source.Length);
        for (var i = 0; i < source.Length;)
        {
            i = source[i] == '\\' ? CopyEscape(source, i, mended) : CopyByte(source, i, mended);
        }

        return mended.ToArray();
    }

    private static bool NeedsMending(ReadOnlySpan<byte> source) =>
        source.IndexOf("\\u0000"u8) >= 0 || source.IndexOf("\\ud"u8) >= 0 || source.IndexOf("\\uD"u8) >= 0;

    private static int CopyByte(ReadOnlySpan<byte> source, int at, List<byte> target)
    {
        target.Add(source[at]);
        return at + 1;
    }

    /// <summary>Copies, replaces or drops the escape that begins at <paramref name="at"/>; where the text goes on.</summary>
    private static int CopyEscape(ReadOnlySpan<byte> source, int at, List<byte> target)
    {
        if (UnitAt(source, at) is not { } unit)
        {
            var length = Math.Min(2, source.Length - at);
            target.AddRange(source.Slice(at, length));
            return at + length;
        }

        if (unit == 0)
        {
            return at + EscapeLength;
        }

        if (!char.IsSurrogate((char)unit))
        {
            target.AddRange(source.Slice(at, EscapeLength));
            return at + EscapeLength;
        }

        var isPair = char.IsHighSurrogate((char)unit)
            && UnitAt(source, at + EscapeLength) is { } second && char.IsLowSurrogate((char)second);
        target.AddRange(isPair ? source.Slice(at, 2 * EscapeLength) : "\\ufffd"u8);
        return at + (isPair ? 2 * EscapeLength : EscapeLength);
    }

    /// <summary>The UTF-16 unit written as <c>\uXXXX</c> at that place, or null.</summary>
    private static int? UnitAt(ReadOnlySpan<byte> source, int at)
    {
        if (at + EscapeLength > source.Length || source[at] != '\\' || source[at + 1] != 'u')
        {
            return null;
        }

        return int.TryParse(source.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? unit
            : null;
    }
}
