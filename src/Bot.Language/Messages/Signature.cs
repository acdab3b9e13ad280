using System.Collections.Frozen;

namespace Bot.Language.Messages;

/// <summary>The lines below a letter's close ("Best regards") are the sender's card, not what the letter says: they are blanked, offsets stay.</summary>
internal static class Signature
{
    private const int MostLines = 8;
    private const int LongestClose = 40;

    private static readonly FrozenSet<string> Closes =
        EmbeddedText.Lines("signoffs").SelectMany(line => line.Split('|')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClosesBySpan = Closes.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Blanked(string text)
    {
        var at = text.AsSpan().TrimStart().IndexOf('\n');
        if (at < 0)
        {
            return text;
        }

        at = text.IndexOf('\n', StringComparison.Ordinal);
        for (var start = at + 1; start > 0 && start < text.Length; start = NextLine(text, start))
        {
            if (IsClose(text, start))
            {
                return Without(text, NextLine(text, start));
            }
        }

        return text;
    }

    private static bool IsClose(string text, int start)
    {
        var line = text.AsSpan(start, EndOfLine(text, start) - start).Trim([' ', '\t', '\r', ',', '.', '!', '-', '*', '_']);
        return line.Length is > 1 and < LongestClose && (ClosesBySpan.Contains(line) || line.StartsWith("sent from my ", StringComparison.OrdinalIgnoreCase));
    }

    private static string Without(string text, int from)
    {
        if (from <= 0)
        {
            return text;
        }

        var lines = 0;
        var end = from;
        while (end > 0 && end < text.Length && lines < MostLines && !GoesOn(text.AsSpan(end)))
        {
            var next = NextLine(text, end);
            (end, lines) = (next < 0 ? text.Length : next, lines + 1);
        }

        var blanked = text.ToCharArray();
        for (var i = from; i < end; i++)
        {
            blanked[i] = blanked[i] == '\n' ? '\n' : ' ';
        }

        return new string(blanked);
    }

    // A postscript, or the letter that is forwarded.
    private static bool GoesOn(ReadOnlySpan<char> line) =>
        line.StartsWith("ps", StringComparison.OrdinalIgnoreCase) || line.StartsWith("p.s", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("--", StringComparison.Ordinal) || line.StartsWith(">", StringComparison.Ordinal) || line.StartsWith("from:", StringComparison.OrdinalIgnoreCase);

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;

    // Start of the next line; -1 when there is none.
    private static int NextLine(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 && end + 1 < text.Length ? end + 1 : -1;
}
