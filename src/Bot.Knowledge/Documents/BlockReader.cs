using System.Collections.Immutable;
using Bot.Knowledge.Definitions;
using Bot.Language;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Bot.Knowledge.Documents;

/// <summary>A document's lines → blocks, with Markdig finding what each line is and exact spans kept.</summary>
public static class BlockReader
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <param name="problems">Told of a section that no person can have meant.</param>
    public static ImmutableArray<Block> Read(string path, ImmutableArray<string> lines, int firstLine, ICollection<Problem> problems)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (start, end) in Sections(lines, firstLine))
        {
            try
            {
                var markdown = Markdown.Parse(string.Join('\n', lines[start..end]), Pipeline);
                Add(markdown, lines, start, PassageKind.Paragraph, blocks);
            }
            catch (ArgumentException)
            {
                // Markdig's answer to more than a hundred quotes, lists or tables in each other.
                problems.Add(new Problem(path, start + 1, "is nested too deeply from here on: quotes and lists in each other a hundred times are no text"));
            }
        }

        return blocks.ToImmutable();
    }

    // Only what finds tables is read inside lines: links are ours to strip, and hostile ones cost Markdig seconds.
    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();
        builder.InlineParsers.TryRemove<LinkInlineParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        builder.InlineParsers.TryRemove<HtmlEntityParser>();
        return builder.Build();
    }

    // A table written right under a paragraph, or text right under a table, belongs to it for Markdig; people mean two blocks.
    private static IEnumerable<(int Start, int End)> Sections(ImmutableArray<string> lines, int firstLine)
    {
        var (start, fenced, inTable) = (firstLine, false, false);
        for (var i = firstLine; i < lines.Length; i++)
        {
            fenced ^= lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal);
            var opens = !inTable && !fenced && i + 1 < lines.Length && TableLines.IsRow(lines[i]) && TableLines.IsDelimiter(lines[i + 1]);
            var closes = inTable && !TableLines.IsRow(lines[i]);
            if ((opens || closes) && i > start)
            {
                yield return (start, i);
                start = i;
            }

            inTable = opens || (inTable && !closes);
        }

        yield return (start, lines.Length);
    }

    private static void Add(
        ContainerBlock parent, ImmutableArray<string> lines, int offset, PassageKind kind, ImmutableArray<Block>.Builder blocks)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case Table table:
                    blocks.Add(TableOf(table, lines, offset));
                    break;
                case HeadingBlock heading:
                    blocks.Add(new TextBlock(PassageKind.Heading, LinesOf(heading, lines, offset), heading.Level));
                    break;
                case ParagraphBlock paragraph:
                    blocks.Add(new TextBlock(kind, LinesOf(paragraph, lines, offset)));
                    break;
                case ListItemBlock item:
                    Add(item, lines, offset, PassageKind.ListItem, blocks);
                    break;
                case ContainerBlock container:
                    Add(container, lines, offset, kind, blocks);
                    break;
            }
        }
    }

    private static TableBlock TableOf(Table table, ImmutableArray<string> lines, int offset)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>()
            .Select(row => new TableRow(offset + row.Line + 1, TableLines.Cells(lines[offset + row.Line])))
            .ToImmutableArray();
        return new TableBlock(rows[0], rows[1..]);
    }

    // Markdig lets go of a block's lines once its inlines are parsed; its span stays.
    private static ImmutableArray<LineSpan> LinesOf(LeafBlock block, ImmutableArray<string> lines, int offset)
    {
        var spans = ImmutableArray.CreateBuilder<LineSpan>();
        var remaining = block.Span.Length;
        for (var index = offset + block.Line; index < lines.Length && remaining > 0; index++)
        {
            var line = lines[index];
            var start = index == offset + block.Line ? Math.Min(block.Column, line.Length) : 0;
            remaining -= line.Length - start + 1;
            var words = Words(line, start, block is HeadingBlock);
            if (words.Length > 0)
            {
                spans.Add(new LineSpan(index + 1, words));
            }
        }

        return spans.ToImmutable();
    }

    // Without the marks of quotes and headings, and without the line that underlines a heading.
    private static TextSpan Words(string line, int start, bool isHeading)
    {
        var span = TableLines.Trimmed(line, start, line.Length);
        while (span.Length > 0 && (line[span.Start] == '>' || (isHeading && line[span.Start] is '#' or '=')))
        {
            span = TableLines.Trimmed(line, span.Start + 1, span.End);
        }

        while (isHeading && span.Length > 0 && line[span.End - 1] is '#' or '=')
        {
            span = TableLines.Trimmed(line, span.Start, span.End - 1);
        }

        return span.Length > 0 && span.Of(line).All(c => c is '-') ? default : span;
    }
}
