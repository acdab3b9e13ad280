using System.Collections.Immutable;

namespace Bot.Knowledge.Documents;

/// <summary>Blocks → passages: one per line of text and per row of a table, so that every quote stands in one line.</summary>
public static class PassageReader
{
    public static ImmutableArray<Passage> Read(Document document, ImmutableArray<Block> blocks)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var heading = document.Title;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    AddText(document, text, heading, passages);
                    heading = text.Kind == PassageKind.Heading ? new JoinedText(document, text).Text : heading;
                    break;
                case TableBlock table:
                    AddTable(document, table, heading, passages);
                    break;
            }
        }

        return passages.ToImmutable();
    }

    private static void AddText(Document document, TextBlock block, string heading, ImmutableArray<Passage>.Builder passages)
    {
        var joined = new JoinedText(document, block);
        var sentences = joined.SentenceSpans.SelectMany(s => joined.Places(s)).ToLookup(p => p.Line, p => p.Span);
        foreach (var place in block.Lines)
        {
            var text = place.Span.Of(document.Lines[place.Line - 1]);
            passages.Add(new Passage(IdOf(document, place.Line), document, block.Kind, place.Line, heading, text, [.. sentences[place.Line]]));
        }
    }

    private static void AddTable(Document document, TableBlock table, string heading, ImmutableArray<Passage>.Builder passages)
    {
        foreach (var row in table.Rows)
        {
            var line = document.Lines[row.Line - 1];
            var cells = row.Cells.Where(c => c.Length > 0).ToImmutableArray();
            var text = string.Join(" | ", cells.Select(c => c.Of(line)));
            passages.Add(new Passage(IdOf(document, row.Line), document, PassageKind.TableRow, row.Line, heading, text, cells));
        }
    }

    private static string IdOf(Document document, int line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{document.Id}:{line}");
}
