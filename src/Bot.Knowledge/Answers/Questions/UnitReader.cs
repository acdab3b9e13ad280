using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Passages and claims → units: what was claimed where it stands, and every other sentence and cell.</summary>
internal static class UnitReader
{
    public static ImmutableArray<Unit> Read(ImmutableArray<Passage> passages, ImmutableArray<Claim> claims, Lexicon lexicon)
    {
        var claimed = claims.ToLookup(c => (c.Source.Document, c.Source.Line));
        var units = ImmutableArray.CreateBuilder<Unit>();
        foreach (var passage in passages.Where(p => p.Kind != PassageKind.Heading))
        {
            var row = passage.Kind == PassageKind.TableRow ? PhraseTable.Words(passage.Text) : [];
            foreach (var part in passage.Parts)
            {
                var here = claimed[(passage.Document.Id, passage.Line)].Where(c => Touches(c, part)).ToImmutableArray();
                var source = here.IsEmpty ? Quotes.Of(passage.Document, new LineSpan(passage.Line, part)) : here[0].Source;
                if (source is not null)
                {
                    units.Add(UnitOf(source, here, passage, row, lexicon));
                }
            }
        }

        return units.ToImmutable();
    }

    private static bool Touches(Claim claim, TextSpan part) => claim.Source.Start < part.End && part.Start < claim.Source.End;

    private static Unit UnitOf(
        Citation source, ImmutableArray<Claim> claims, Passage passage, ImmutableArray<Language.Analysis.Token> row, Lexicon lexicon)
    {
        var words = PhraseTable.Words(source.Quote);
        var named = Lexicon.Models(lexicon.Names.MatchLongest(words));
        var criteria = claims.Select(c => c.Criterion).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var context = PhraseTable.Words($"{passage.Title} {string.Join(' ', criteria.Select(c => lexicon.Criterion(c).Name))}");
        return new Unit(
            source,
            [.. claims.Select(c => c.Model).Concat(named).Distinct().Order()],
            criteria,
            Synonyms.ContentOf(words).ToFrozenSet(StringComparer.Ordinal),
            Synonyms.ContentOf(context.Concat(row)).ToFrozenSet(StringComparer.Ordinal),
            claims.IsEmpty && passage.Kind == PassageKind.TableRow,
            claims.IsEmpty && OpenQuestions.IsOpen(source.Quote));
    }
}
