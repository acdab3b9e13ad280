using System.Text;

namespace Bot.Channels.Rendering;

/// <summary>
/// A reply's words as Teams takes them: bold, lists and <c>[n]</c> work; whatever else people or documents wrote that Teams would
/// obey – links, images, mentions, HTML, tables, headings – is shown as it was written.
/// </summary>
internal static class TeamsText
{
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '<':
                    safe.Append("&lt;");
                    break;
                case '&' when IsEntity(text, i):
                    safe.Append("&amp;");
                    break;
                case '[' when MarkerEnd(text, i) is { } end:
                    safe.Append(text, i, end - i).Append(end < text.Length && text[end] is '(' or ':' ? "\u200B" : "");
                    i = end - 1;
                    break;
                case '[' or ']' or '`' or '\\' or '~' or '|' or '_':
                    safe.Append('\\').Append(text[i]);
                    break;
                case '#' when i == 0 || text[i - 1] == '\n':
                    safe.Append("\\#");
                    break;
                default:
                    safe.Append(text[i]);
                    break;
            }
        }

        return safe.ToString();
    }

    /// <summary>Where the marker <c>[12]</c> that begins here ends; null when it is none.</summary>
    public static int? MarkerEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == ']' ? end + 1 : null;
    }

    private static bool IsEntity(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && end - start < 12 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == ';';
    }
}
