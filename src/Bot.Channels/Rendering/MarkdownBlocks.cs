using System.Text;
using Bot.Knowledge.Answers;

namespace Bot.Channels.Rendering;

/// <summary>Arranges the lines of a reply so that Markdown sees the blocks that were meant.</summary>
public static class MarkdownBlocks
{
    private const string Item = "- ";

    /// <summary>For the lines to be added.</summary>
    private const int Room = 32;

    /// <summary>A blank line before whatever follows an item or another sentence: otherwise Markdown draws it into that item.</summary>
    public static string Spaced(string text)
    {
        var lines = text.ReplaceLineEndings("\n").AsSpan();
        var spaced = new StringBuilder(lines.Length + Room);
        var before = 0;
        foreach (var range in lines.Split('\n'))
        {
            var line = lines[range];
            spaced.Append('\n', range.Start.Value == 0 ? 0 : before > 0 && line.Length > 0 && !IsItem(line) ? 2 : 1).Append(line);
            before = line.Length;
        }

        return spaced.ToString();
    }

    /// <summary>
    /// What remains to be said beside a table: items whose sources all stand in its cells are left to it, and a sentence
    /// that only led to such items ends there.
    /// </summary>
    public static string Beside(AnswerTable table, string text)
    {
        var shown = table.Rows.SelectMany(row => row).SelectMany(Markers).ToHashSet();
        return Without(text, line => IsItem(line) && Markers(line).ToArray() is { Length: > 0 } markers && markers.All(shown.Contains));
    }

    /// <summary>The text without the items that are shown elsewhere; a sentence that led to nothing but them ends there.</summary>
    public static string Without(string text, Func<string, bool> isShownElsewhere)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => !isShownElsewhere(line)))
        {
            if (line.Length == 0 && lines is [] or [.., ""])
            {
                continue;
            }

            EndLead(lines, line);
            lines.Add(line);
        }

        EndLead(lines, "end");
        return string.Join('\n', lines).Trim();
    }

    /// <summary>A blank line ends no lead: the list may follow it.</summary>
    private static void EndLead(List<string> lines, string next)
    {
        var last = lines.FindLastIndex(line => line.Length > 0);
        if (next.Length > 0 && !IsItem(next) && last >= 0 && lines[last].EndsWith(':'))
        {
            lines[last] = lines[last][..^1] + ".";
        }
    }

    private static bool IsItem(ReadOnlySpan<char> line) => line.StartsWith(Item, StringComparison.Ordinal);

    /// <summary>The numbers of the markers <c>[n]</c> in a text.</summary>
    private static IEnumerable<int> Markers(string text)
    {
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close > open && int.TryParse(text.AsSpan(open + 1, close - open - 1), System.Globalization.NumberStyles.None, null, out var number))
            {
                yield return number;
            }
        }
    }
}
