using System.Globalization;

namespace Bot.Channels.Rendering;

/// <summary>Shortens text without breaking what a reader sees as one character.</summary>
internal static class CutText
{
    private const string Ellipsis = "…";

    /// <summary>At most <paramref name="most"/> UTF-16 units, the ellipsis included.</summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        while (end < text.Length && end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most - Ellipsis.Length)
        {
            end = next;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>Whole lines while they fit, else a cut first one.</summary>
    public static string ToLines(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most > Ellipsis.Length + 1 ? text.LastIndexOf('\n', most - Ellipsis.Length - 1) : -1;
        return end > 0 ? text[..end].TrimEnd() + "\n" + Ellipsis : To(text, most);
    }
}
