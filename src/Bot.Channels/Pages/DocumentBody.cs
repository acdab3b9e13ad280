using System.Globalization;
using System.Text;
using Bot.Knowledge.Documents;
using Bot.Language;

namespace Bot.Channels.Pages;

/// <summary>The lines of a document as paragraphs, headings, lists and tables; each keeps its own number.</summary>
public static class DocumentBody
{
    /// <param name="headings">Lines that are headings though no mark says so.</param>
    public static string Write(Document document, CitedSpan? cited, IReadOnlySet<int>? headings = null)
    {
        var html = new StringBuilder();
        var isTable = false;
        for (var line = FirstLine(document); line <= document.Lines.Length; line++)
        {
            var text = document.Lines[line - 1];
            var isRow = text.TrimStart().StartsWith('|');
            if (isRow != isTable)
            {
                html.Append(isRow ? "<div class=\"table\"><table>\n" : "</table></div>\n");
                isTable = isRow;
            }

            AppendLine(html, document, line, cited, headings?.Contains(line) == true);
        }

        return html.Append(isTable ? "</table></div>\n" : "").ToString();
    }

    /// <summary>The line after the front matter.</summary>
    private static int FirstLine(Document document)
    {
        if (document.Lines.IsEmpty || document.Lines[0].TrimEnd() != "---")
        {
            return 1;
        }

        var end = document.Lines.Select((text, i) => (text, i)).Skip(1).FirstOrDefault(l => l.text.TrimEnd() == "---").i;
        return end + 2;
    }

    private static void AppendLine(StringBuilder html, Document document, int line, CitedSpan? cited, bool isHeading)
    {
        var text = document.Lines[line - 1];
        if (text.TrimStart().StartsWith('|'))
        {
            AppendRow(html, document, line, cited);
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var tag = isHeading || text.StartsWith('#') ? "h2" : "p";
        var from = text.StartsWith('#') ? text.Length - text.TrimStart('#', ' ').Length : 0;
        html.Append('<').Append(tag).Append(Numbered(line)).Append('>');
        AppendText(html, text, new TextSpan(from, text.Length), line, cited);
        html.Append("</").Append(tag).Append(">\n");
    }

    private static void AppendRow(StringBuilder html, Document document, int line, CitedSpan? cited)
    {
        var text = document.Lines[line - 1];
        if (text.All(c => c is '|' or '-' or ':' or ' '))
        {
            return;
        }

        var isHead = line < document.Lines.Length && document.Lines[line].Contains("---", StringComparison.Ordinal);
        var tag = isHead ? "th" : "td";
        html.Append("<tr").Append(Numbered(line)).Append('>');
        foreach (var cell in Cells(text))
        {
            html.Append('<').Append(tag).Append('>');
            AppendText(html, text, cell, line, cited);
            html.Append("</").Append(tag).Append('>');
        }

        html.Append("</tr>\n");
    }

    private static IEnumerable<TextSpan> Cells(string row)
    {
        var start = row.IndexOf('|', StringComparison.Ordinal) + 1;
        for (var i = start; i <= row.Length; i++)
        {
            var isLast = i == row.Length;
            if (!isLast && (row[i] != '|' || row[i - 1] == '\\'))
            {
                continue;
            }

            if (!isLast || !string.IsNullOrWhiteSpace(row[start..]))
            {
                yield return new TextSpan(start, i);
            }

            start = i + 1;
        }
    }

    /// <summary>The text of a span, the part of it that is cited in one mark.</summary>
    private static void AppendText(StringBuilder html, string text, TextSpan span, int line, CitedSpan? cited)
    {
        var from = Math.Max(span.Start, cited?.Line == line ? cited.Start : span.End);
        var to = Math.Min(span.End, cited?.Line == line ? cited.End : span.End);
        if (from >= to)
        {
            html.Append(DocumentPage.Encode(text[span.Start..span.End]));
            return;
        }

        html.Append(DocumentPage.Encode(text[span.Start..from]))
            .Append(from == cited!.Start ? "<mark id=\"cited\" tabindex=\"-1\">" : "<mark>")
            .Append(DocumentPage.Encode(text[from..to]))
            .Append("</mark>")
            .Append(DocumentPage.Encode(text[to..span.End]));
    }

    private static string Numbered(int line) => string.Create(CultureInfo.InvariantCulture, $" id=\"line-{line}\"");
}
