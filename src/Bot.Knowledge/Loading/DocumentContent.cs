using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Loading;

/// <summary>Everything read from one document.</summary>
public sealed record DocumentContent(ImmutableArray<Passage> Passages, ClaimsRead Claims)
{
    public static DocumentContent Of(Document document, Lexicon lexicon, ICollection<Problem> warnings)
    {
        var blocks = BlockReader.Read(document.Lines, DocumentReader.EndOfFrontMatter(document.Lines) + 1);
        if (blocks.IsEmpty)
        {
            warnings.Add(new Problem(document.Path, document.Lines.Length, "has no text under its front matter"));
        }

        var tables = new TableReader(lexicon);
        var read = new ClaimsRead([], []);
        var caption = "";
        foreach (var block in blocks)
        {
            if (block is TableBlock table)
            {
                var more = tables.Read(document, table, caption);
                WarnAboutSilence(document, table, more, warnings);
                read = read.With(more);
            }
            else if (block is TextBlock text)
            {
                caption = new JoinedText(document, text).Text;
            }
        }

        return new DocumentContent(PassageReader.Read(document, blocks), read);
    }

    private static void WarnAboutSilence(Document document, TableBlock table, ClaimsRead read, ICollection<Problem> warnings)
    {
        if (read.Claims.IsEmpty)
        {
            var text = "the table names no manufacturing model or criterion: its rows can be searched but are no claims";
            warnings.Add(new Problem(document.Path, table.Header.Line, text));
        }
    }
}
