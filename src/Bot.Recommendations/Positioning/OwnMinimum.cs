using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Measures;

namespace Bot.Recommendations.Positioning;

/// <summary>The smallest order a supplier takes, in the supplier's own words.</summary>
/// <param name="Said">The clause that tells it.</param>
internal sealed record OwnMinimum(decimal Units, string Said)
{
    public static OwnMinimum? Of(ImmutableArray<Clause> clauses, CueBook book) =>
        clauses.Where(clause => clause.IsPresent && book.Minimum.Any(phrase => phrase.IsIn(clause.Words))).Select(Read).OfType<OwnMinimum>().LastOrDefault();

    /// <summary>How it lies beside a figure of the documents.</summary>
    public string Beside(Figure figure) =>
        figure.Min is { } least && Units < least ? "yours is lower"
        : figure.Max is { } most && !figure.OpenEnded && Units > most ? "yours is higher"
        : "yours lies within";

    private static OwnMinimum? Read(Clause clause) =>
        MeasureReader.Read(clause.Text).FirstOrDefault(measure => measure is { Kind: MeasureKind.Number or MeasureKind.Range, Currency: null, Min: >= 1 }) is { } found
            ? new OwnMinimum(found.Min!.Value, CueFinder.Quotable(clause.Text)) : null;
}
