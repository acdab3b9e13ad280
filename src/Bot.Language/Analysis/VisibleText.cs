using System.Globalization;
using System.Text;

namespace Bot.Language.Analysis;

/// <summary>A text without its invisible format characters (zero-width spaces, joiners, soft hyphens), with the way back.</summary>
internal readonly struct VisibleText
{
    private readonly int[]? _origins;

    private VisibleText(string text, int[]? origins)
    {
        Text = text;
        _origins = origins;
    }

    public string Text { get; }

    public static VisibleText Of(string original)
    {
        var first = 0;
        while (first < original.Length && !IsInvisible(original, first))
        {
            first++;
        }

        if (first == original.Length)
        {
            return new VisibleText(original, null);
        }

        var text = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length; i++)
        {
            if (IsInvisible(original, i))
            {
                i += char.IsHighSurrogate(original[i]) ? 1 : 0;
                continue;
            }

            text.Append(original[i]);
            origins.Add(i);
        }

        origins.Add(original.Length);
        return new VisibleText(text.ToString(), [.. origins]);
    }

    /// <summary>The span in the original text.</summary>
    public TextSpan InOriginal(TextSpan span)
    {
        if (_origins is null)
        {
            return span;
        }

        var end = span.Length == 0 ? _origins[span.End] : _origins[span.End - 1] + 1;
        return new TextSpan(_origins[span.Start], end);
    }

    private static bool IsInvisible(string text, int i) =>
        text[i] > '\u007f' && CharUnicodeInfo.GetUnicodeCategory(text, i) == UnicodeCategory.Format && (!char.IsLowSurrogate(text[i]));
}
