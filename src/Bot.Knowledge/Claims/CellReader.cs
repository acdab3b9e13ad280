using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language;
using Bot.Language.Measures;

namespace Bot.Knowledge.Claims;

/// <summary>What a table says about a cell by its place.</summary>
/// <param name="Label">The header or row label that named the criterion: it may name the unit of bare numbers.</param>
/// <param name="Industry">Where the table names another industry than its document; null otherwise.</param>
public sealed record CellPlace(Document Document, LineSpan Where, string Label, string? Industry);

/// <summary>The words of a cell → claims.</summary>
public sealed class CellReader(Lexicon lexicon)
{
    /// <summary>The claim on the criterion the table names, first; then those its clauses make on others.</summary>
    public IEnumerable<Claim> Read(CellPlace place, Model model, string criterion)
    {
        var text = Text(place);
        if (ClaimOf(place, model, criterion, text, new TextSpan(0, text.Length)) is not { } claim)
        {
            yield break;
        }

        yield return claim;
        if (criterion == Criteria.BestFor)
        {
            yield break;
        }

        foreach (var clause in Clauses(text))
        {
            foreach (var other in OtherCriteria(clause.Of(text), claim.Criterion))
            {
                if (ClaimOf(place, model, other, text, clause) is { } further)
                {
                    yield return further;
                }
            }
        }
    }

    /// <summary>One claim on a part of the cell; the whole cell is quoted.</summary>
    public Claim? ClaimOf(CellPlace place, Model model, string criterion, string text, TextSpan part)
    {
        var words = part.Of(text);
        var measures = MeasureReader.Read(words);
        var kind = lexicon.Criterion(criterion).Figure;
        var measure = FigureReader.First(measures, kind) ?? FigureReader.Labelled(words, measures, kind, place.Label);
        var offset = place.Where.Span.Start + part.Start + (measure?.Span.Start ?? 0);
        if (Quotes.Around(place.Document, place.Where, offset, place.Industry) is not { } source)
        {
            return null;
        }

        var scope = measure is null ? null : FigureScope.Of(words, measure.Span);
        var isUnitPrice = kind == FigureKind.Money && measure is not null && IsPerPiece(words, measure.Span);
        var plain = Plain(words, criterion);
        var all = PhraseTable.Words(words);
        return new Claim(
            model, isUnitPrice ? Criteria.UnitCost : criterion, part.Length == text.Length ? source.Quote : words.Trim(),
            measure is null ? null : FigureReader.FigureOf(measure, words), Wording.DirectionOf(PhraseTable.Words(plain)),
            Wording.HedgeOf(all), scope, Wording.IsFlexible(all), source);
    }

    public static string Text(CellPlace place) =>
        Markers.WithoutBullet(Markers.Mask(place.Document.Lines[place.Where.Line - 1])[place.Where.Span.Start..place.Where.Span.End]);

    /// <summary>The parts of a cell between its commas and semicolons, parentheses left whole.</summary>
    public static ImmutableArray<TextSpan> Clauses(string text)
    {
        var plain = FigureScope.WithoutParentheses(text);
        var clauses = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] == ';' || (plain[i] == ',' && i + 1 < plain.Length && plain[i + 1] == ' '))
            {
                clauses.Add(TableLines.Trimmed(text, start, i));
                start = i + 1;
            }
        }

        clauses.Add(TableLines.Trimmed(text, start, text.Length));
        return [.. clauses.Where(c => c.Length > 0)];
    }

    private IEnumerable<string> OtherCriteria(string clause, string criterion) =>
        lexicon.Says.MatchLongest(PhraseTable.Words(FigureScope.WithoutParentheses(clause)))
            .Select(m => m.Id)
            .Distinct(StringComparer.Ordinal)
            .Where(id => id != criterion && id != Criteria.BestFor && id != Criteria.LeadTime);

    // "Higher initial cost, lower per-unit at scale": the clause that speaks of the criterion has the direction.
    private string Plain(string words, string criterion)
    {
        var plain = FigureScope.WithoutParentheses(words);
        foreach (var clause in Clauses(plain))
        {
            var text = clause.Of(plain);
            if (lexicon.Says.Match(PhraseTable.Words(text)).Any(m => m.Id == criterion))
            {
                return text;
            }
        }

        return plain;
    }

    private static bool IsPerPiece(string words, TextSpan figure) =>
        FigureScope.Per(words, figure)?.Unit is "unit" or "piece" or "item" or "pc"
        || words[figure.End..].TrimStart('+', ' ').StartsWith("each", StringComparison.OrdinalIgnoreCase)
        || words[figure.End..].TrimStart('+', ' ') is ['/', 'u' or 'p', ..];
}
