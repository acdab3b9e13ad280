using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Measures;

namespace Bot.Recommendations.Positioning;

/// <summary>The smallest order a supplier takes, in the supplier's own words: of a clause the figure nearest to what tells it.</summary>
/// <param name="Said">The clause that tells it.</param>
internal sealed record OwnMinimum(decimal Units, string Said)
{
    public static OwnMinimum? Of(ImmutableArray<Clause> clauses, CueBook book) =>
        clauses.Where(clause => clause.IsPresent).Select(clause => Read(clause, book)).OfType<OwnMinimum>().LastOrDefault();

    /// <summary>How it lies beside a figure of the documents.</summary>
    public string Beside(Figure figure) =>
        figure.Min is { } least && Units < least ? "yours is lower"
        : figure.Max is { } most && !figure.OpenEnded && Units > most ? "yours is higher"
        : "yours lies within";

    private static OwnMinimum? Read(Clause clause, CueBook book)
    {
        if (book.Minimum.Select(phrase => phrase.FindIn(clause.Words)).FirstOrDefault(at => at is not null) is not { } cue)
        {
            return null;
        }

        var (start, end) = (clause.Words.SpanAt(cue.First).Start, clause.Words.SpanAt(cue.End - 1).End);
        return MeasureReader.Read(clause.Text)
            .Where(measure => measure is { Kind: MeasureKind.Number or MeasureKind.Range, Currency: null, Min: >= 1 })
            .MinBy(measure => Math.Max(0, Math.Max(measure.Span.Start - end, start - measure.Span.End))) is { } nearest
            ? new OwnMinimum(nearest.Min!.Value, CueFinder.Quotable(clause.Text)) : null;
    }
}
