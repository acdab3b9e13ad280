using System.Globalization;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Pages;

/// <summary>The words of a document that a link points at.</summary>
/// <param name="Line">From 1, in the document's file.</param>
public sealed record CitedSpan(int Line, int Start, int End)
{
    /// <summary>Null when the link names no span of this document; a link from an older document still opens it.</summary>
    public static CitedSpan? Read(Document document, string? line, string? start, string? end)
    {
        if (!Number(line, out var at) || at < 1 || at > document.Lines.Length)
        {
            return null;
        }

        var text = document.Lines[at - 1];
        if (start is null && end is null)
        {
            return new(at, 0, text.Length);
        }

        return Number(start, out var from) && Number(end, out var to) && from < to && to <= text.Length && !Splits(text, from) && !Splits(text, to)
            ? new(at, from, to)
            : null;
    }

    private static bool Number(string? text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
