using System.Collections.Immutable;
using System.Text;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Briefs;

/// <summary>A brief as one Markdown text; all citations are counted through and listed once under the sources.</summary>
public static class BriefMarkdown
{
    public static string Write(Brief brief)
    {
        var citations = new CitationList();
        var text = new StringBuilder();
        text.Append("# ").Append(brief.Title).Append("\n\n");
        Section(text, "Advice", AdviceText.Renumber(brief.Advice.Text, brief.Advice.Citations, citations));
        Section(text, "What you told me", Answers(brief));
        Section(text, "The three models for your order", Table(brief.Comparison.Table, brief.Comparison.Citations, citations));
        Section(text, "Draft request for quotation", string.Join("\n\n", Lines(brief.Request)));
        Section(text, "Questions for the supplier", $"*{brief.AdviceNote}*\n\n" + string.Join("\n\n", brief.Questions.Select(Questions)));
        Section(text, "What the documents do not cover", List(brief.Gaps));
        Section(text, "Sources", $"{brief.Advice.Sources}\n\n" + string.Join('\n', citations.ToImmutable().Select(Source)));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string body) => text.Append("## ").Append(title).Append("\n\n").Append(body).Append("\n\n");

    private static string Answers(Brief brief)
    {
        var known = brief.Answers.Select(answer => $"- **{answer.Name}:** {answer.Value}{(answer.Turn is { } turn ? $" (turn {Names.Number(turn)})" : "")}");
        return string.Join('\n', brief.Unknown.IsEmpty ? known : known.Append($"- *Not said:* {string.Join(", ", brief.Unknown)}"));
    }

    private static string Table(AnswerTable table, ImmutableArray<Citation> from, CitationList to)
    {
        var rows = table.Rows.Select(row => "| " + string.Join(" | ", row.Select(cell => AdviceText.Renumber(cell.Replace("|", "/", StringComparison.Ordinal), from, to))) + " |");
        return $"| {string.Join(" | ", table.Header)} |\n|{string.Concat(Enumerable.Repeat("---|", table.Header.Length))}\n{string.Join('\n', rows)}";
    }

    /// <summary>List items stay together; everything else is a paragraph.</summary>
    private static IEnumerable<string> Lines(ImmutableArray<string> lines)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                items.Add(line);
                continue;
            }

            if (items.Count > 0)
            {
                yield return string.Join('\n', items);
                items.Clear();
            }

            yield return line;
        }
    }

    private static string Questions(SupplierQuestions questions) =>
        $"For {Names.Of(questions.Model)}:\n\n{List(questions.Questions)}";

    private static string List(ImmutableArray<string> lines) => string.Join('\n', lines.Select(line => "- " + line));

    private static string Source(Citation citation) =>
        $"- [{Names.Number(citation.N)}] “{citation.Quote}” – {citation.Document}, line {Names.Number(citation.Line)} ({citation.Industry}, written for {citation.Audience}; {citation.Origin})";
}
