using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Definitions;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Loading;

/// <summary>Everything read from one document.</summary>
public sealed record DocumentContent(ImmutableArray<Passage> Passages, ClaimsRead Claims)
{
    public static DocumentContent Of(Document document, Lexicon lexicon, ICollection<Problem> problems, ICollection<Problem> warnings)
    {
        var blocks = BlockReader.Read(document.Path, document.Lines, DocumentReader.EndOfFrontMatter(document.Lines) + 1, problems);
        if (blocks.IsEmpty)
        {
            warnings.Add(new Problem(document.Path, document.Lines.Length, "has no text under its front matter"));
        }

        var claims = ReadClaims(document, blocks, lexicon, warnings);
        return new DocumentContent(PassageReader.Read(document, blocks), claims);
    }

    private static ClaimsRead ReadClaims(Document document, ImmutableArray<Block> blocks, Lexicon lexicon, ICollection<Problem> warnings)
    {
        var tables = new TableReader(lexicon);
        var prose = new ProseReader(lexicon, document, ModelsNamed(document, lexicon));
        var (read, trail, caption) = (new ClaimsRead([], []), HeadingTrail.Empty, "");
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
                trail = text.Kind switch
                {
                    PassageKind.Heading => trail.Under(text.Level, caption, lexicon),
                    PassageKind.Paragraph => trail.Led(caption, lexicon),
                    _ => trail,
                };
                read = read.With(new ClaimsRead(text.Kind == PassageKind.Heading ? [] : prose.Read(text, trail), []));
            }
        }

        return read;
    }

    private static ImmutableArray<Model> ModelsNamed(Document document, Lexicon lexicon) =>
        [.. Lexicon.Models(lexicon.Names.MatchLongest(PhraseTable.Words(string.Join('\n', document.Lines)))).Order()];

    private static void WarnAboutSilence(Document document, TableBlock table, ClaimsRead read, ICollection<Problem> warnings)
    {
        if (read.Claims.IsEmpty)
        {
            var text = "the table names no manufacturing model or criterion: its rows can be searched but are no claims";
            warnings.Add(new Problem(document.Path, table.Header.Line, text));
        }
    }
}
