using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Scoring;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Explaining;

/// <summary>One document's range for one model.</summary>
/// <param name="Max">Null when only a lower end is written.</param>
/// <param name="OpenEnded">The upper end is open ("500-1000+").</param>
/// <param name="Label">As the document writes it.</param>
public sealed record PlotRange(Model Model, string Document, string Industry, decimal Min, decimal? Max, bool OpenEnded, string Label, Citation Source);

/// <summary>The documents' ranges on one scale, with the buyer's number marked.</summary>
/// <param name="Unit"><c>units</c>, <c>USD</c> or <c>days</c>.</param>
/// <param name="From">The buyer's figure: its lower end, null when open or not said.</param>
public sealed record RangePlot(
    Slot Slot, string Title, string Unit, ImmutableArray<PlotRange> Ranges, decimal? From, decimal? To)
{
    /// <summary>One plot for each of quantity, budget and time on which the documents give figures.</summary>
    public static ImmutableArray<RangePlot> Of(Profile profile, KnowledgeBase knowledge, Weights weights)
    {
        var book = EvidenceBook.Of(knowledge, weights);
        return [.. SlotNames.Facts.Where(SlotNames.IsNumeric).Select(slot => Of(slot, profile, book)).Where(plot => !plot.Ranges.IsEmpty)];
    }

    private static RangePlot Of(Slot slot, Profile profile, EvidenceBook book)
    {
        var criterion = FigureYardstick.CriterionOf(slot);
        var ranges = FigureYardstick.Figures(book.Reading.Where(read => string.Equals(read.Claim.Criterion, criterion, StringComparison.Ordinal)), slot)
            .Select(figure => Range(figure.Read, figure.Bounds))
            .OrderBy(range => range.Model).ThenBy(range => range.Min).ThenBy(range => range.Document, StringComparer.Ordinal);
        var number = NumberAnswer.Of(profile, slot);
        return new RangePlot(slot, TitleOf(slot), UnitOf(slot), [.. ranges], number?.Min, number?.Max);
    }

    private static PlotRange Range(ReadClaim read, Bounds bounds)
    {
        var claim = read.AtFigure();
        return new PlotRange(claim.Model, claim.Document, claim.Industry, bounds.Lower, bounds.Upper, bounds.OpenEnded, claim.Source.Quote, claim.Source);
    }

    private static string TitleOf(Slot slot) => slot switch
    {
        Slot.Quantity => "Minimum order",
        Slot.Budget => "Upfront cost",
        _ => "Lead time",
    };

    private static string UnitOf(Slot slot) => slot switch
    {
        Slot.Quantity => "units",
        Slot.Budget => "USD",
        _ => "days",
    };
}
