using System.Collections.Immutable;
using Bot.Language;

namespace Bot.Knowledge.Documents;

/// <summary>Lines of a pipe table: cells with their exact spans.</summary>
public static class TableLines
{
    /// <summary>The line under a table's header: <c>|---|:--:|</c>.</summary>
    public static bool IsDelimiter(string line)
    {
        var text = line.Trim();
        return text.Contains('-', StringComparison.Ordinal) && text.Contains('|', StringComparison.Ordinal)
            && text.All(c => c is '|' or '-' or ':' or ' ' or '\t');
    }

    public static bool IsRow(string line) => line.Contains('|', StringComparison.Ordinal);

    /// <summary>Trimmed spans of the cells; a pipe that is escaped or inside backquotes separates nothing.</summary>
    public static ImmutableArray<TextSpan> Cells(string line)
    {
        var (start, end) = (SkipBlanks(line, 0), line.TrimEnd().Length);
        start += start < end && line[start] == '|' ? 1 : 0;
        end -= end > start && line[end - 1] == '|' && !IsEscaped(line, end - 1) ? 1 : 0;
        var cells = ImmutableArray.CreateBuilder<TextSpan>();
        var (from, code) = (start, false);
        for (var i = start; i < end; i++)
        {
            code ^= line[i] == '`' && (code || line.IndexOf('`', i + 1) >= 0);
            if (line[i] == '|' && !code && !IsEscaped(line, i))
            {
                cells.Add(Trimmed(line, from, i));
                from = i + 1;
            }
        }

        cells.Add(Trimmed(line, from, Math.Max(from, end)));
        return cells.ToImmutable();
    }

    public static TextSpan Trimmed(string line, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsEscaped(string line, int at) => at > 0 && line[at - 1] == '\\';
}
