using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language;

namespace Bot.Knowledge.Claims;

/// <summary>
/// Cells of a "Best For" column that name their models themselves: "OEM: Established brands; ODM: Startups", "ODM for low-volume
/// testing", "OEM requires more rigorous QC".
/// </summary>
public sealed class BestForReader(Lexicon lexicon)
{
    private readonly CellReader _cells = new(lexicon);

    /// <param name="saysWho">The column says whom each model suits; else only what the row's criterion is for each.</param>
    /// <summary>For each model named: whom it suits, and what that says of the row's criterion when it says more than who.</summary>
    public ImmutableArray<Claim> Read(CellPlace place, string rowCriterion, bool saysWho)
    {
        var text = CellReader.Text(place);
        var words = PhraseTable.Words(text);
        var named = lexicon.Names.MatchLongest(words).Where(m => Lexicon.ModelOf(m.Id) is not null).ToImmutableArray();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        for (var i = 0; i < named.Length; i++)
        {
            var end = i + 1 < named.Length ? named[i + 1].Span.Start : text.Length;
            var part = Trim(text, named[i].Span.Start, end);
            var said = text[named[i].Span.End..part.End].TrimStart();
            var model = Lexicon.ModelOf(named[i].Id)!.Value;
            if (!saysWho)
            {
                AddIf(true, place, model, rowCriterion, text, part, claims);
                continue;
            }

            var suits = said.StartsWith(':') || said.StartsWith('–') || said.StartsWith('-') || said.StartsWith("for ", StringComparison.OrdinalIgnoreCase);
            AddIf(suits, place, model, Criteria.BestFor, text, part, claims);
            AddIf(!suits || SaysMoreThanWho(said), place, model, rowCriterion, text, part, claims);
        }

        return claims.ToImmutable();
    }

    private void AddIf(
        bool when, CellPlace place, Model model, string criterion, string text, TextSpan part, ImmutableArray<Claim>.Builder claims)
    {
        if (when && _cells.ClaimOf(place, model, criterion, text, part) is { } claim)
        {
            claims.Add(claim);
        }
    }

    private bool SaysMoreThanWho(string said) =>
        CellReader.Clauses(said).Any(c => !lexicon.Names.Match(PhraseTable.Words(c.Of(said))).Any(m => Lexicon.SegmentOf(m.Id) is not null));

    private static TextSpan Trim(string text, int start, int end)
    {
        var part = TableLines.Trimmed(text, start, end);
        while (part.Length > 0 && text[part.End - 1] is ',' or ';' or '.')
        {
            part = TableLines.Trimmed(text, part.Start, part.End - 1);
        }

        return part;
    }
}
