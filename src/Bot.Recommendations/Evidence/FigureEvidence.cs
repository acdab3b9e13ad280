using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>Compares a buyer's figure with what each document gives for each model.</summary>
internal static class FigureEvidence
{
    public static SlotEvidence Build(Slot slot, ImmutableArray<ReadClaim> claims, DocumentScope scope, Weights weights)
    {
        var criterion = FigureYardstick.CriterionOf(slot);
        var relevant = claims.Where(read => string.Equals(read.Claim.Criterion, criterion, StringComparison.Ordinal)).ToImmutableArray();
        var breaks = FigureYardstick.Figures(relevant, slot)
            .SelectMany(figure => FigureYardstick.Breaks(figure.Bounds, weights))
            .Append(0).Distinct().Order();
        return new SlotEvidence(slot, [.. breaks.Select(start => OptionAt(start, slot, relevant, scope, weights))]);
    }

    private static OptionEvidence OptionAt(
        long value, Slot slot, ImmutableArray<ReadClaim> claims, DocumentScope scope, Weights weights)
    {
        var seeds = ImmutableArray.CreateBuilder<ReasonSeed>();
        var excludes = 0;
        foreach (var model in Enum.GetValues<Model>())
        {
            var own = claims.Where(read => read.Claim.Model == model).ToImmutableArray();
            var verdicts = own.GroupBy(read => read.Claim.Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => VerdictOf([.. group], value, slot, new Neighbours(own, claims), scope, weights))
                .OfType<Verdict>().ToImmutableArray();
            if (verdicts.IsEmpty)
            {
                continue;
            }

            var weight = weights[SlotNames.Of(slot)].Count;
            seeds.Add(new ReasonSeed(model, FigureYardstick.CriterionOf(slot), Averages.Weighted(verdicts, weight), "", verdicts));
            excludes |= Rules(own, value, slot) ? 1 << (int)model : 0;
        }

        return new OptionEvidence(value, seeds.ToImmutable(), excludes);
    }

    /// <summary>Every document that gives a figure is missed, and none calls the matter flexible or free.</summary>
    private static bool Rules(ImmutableArray<ReadClaim> claims, long value, Slot slot)
    {
        var figures = FigureYardstick.Figures(claims, slot).Where(figure => figure.Bounds.Lower > 0).ToImmutableArray();
        return figures.Length > 0 && figures.All(figure => value < figure.Bounds.Lower)
            && !claims.Any(read => read.Claim.Flexible || read.Takes("any-budget"));
    }

    private static Verdict? VerdictOf(
        ImmutableArray<ReadClaim> document, long value, Slot slot, Neighbours neighbours, DocumentScope scope, Weights weights)
    {
        var values = document
            .Select(read => (Claim: read.AtFigure(), Value: ValueOf(read, value, slot, neighbours, weights)))
            .Where(pair => pair.Value is not null).ToImmutableArray();
        if (values.IsEmpty)
        {
            return null;
        }

        var neutral = values.All(pair => pair.Claim.Flexible && pair.Claim.Figure is null);
        var weight = values.Max(pair => scope.WeightOf(pair.Claim, weights));
        return new Verdict(
            values.Sum(pair => pair.Value!.Value) / values.Length,
            neutral ? weight * weights["flexible"].Count / 1000 : weight,
            [.. values.Select(pair => pair.Claim)],
            values.Any(pair => FigureYardstick.BoundsOf(pair.Claim, slot) is not null), neutral);
    }

    private static int? ValueOf(ReadClaim read, long value, Slot slot, Neighbours neighbours, Weights weights)
    {
        if (FigureYardstick.BoundsOf(read.Claim, slot) is { } bounds)
        {
            var meets = FigureYardstick.Meets(value, bounds, weights);
            return meets > 0 && read.Takes("part-only") ? meets * weights["part_only"].Count / 1000 : meets;
        }

        return read.Takes("any-budget") ? weights["above"].Count
            : read.Takes("superlative") ? Superlative(read.Claim, value, slot, neighbours, weights)
            : read.Takes("low-volume") ? (value > neighbours.HighestUpper(slot) ? weights["low_volume"].Count : null)
            : read.Takes("scale") ? (value >= neighbours.HighestLower(slot) ? weights["scale"].Count : null)
            : read.Claim.Flexible ? 0
            : null;
    }

    /// <summary>"Longest": at least as long as the longest the same document gives for another model.</summary>
    private static int? Superlative(Claim claim, long value, Slot slot, Neighbours neighbours, Weights weights)
    {
        var others = FigureYardstick.Figures(
            neighbours.All.Where(read => read.Claim.Model != claim.Model && string.Equals(read.Claim.Document, claim.Document, StringComparison.Ordinal)), slot);
        if (others.IsEmpty)
        {
            return null;
        }

        var longest = others.MaxBy(other => other.Bounds.Lower).Bounds;
        return FigureYardstick.Meets(value, longest, weights) * weights["superlative"].Count / 1000;
    }

    /// <param name="Own">The same model's claims in all documents.</param>
    private sealed record Neighbours(ImmutableArray<ReadClaim> Own, ImmutableArray<ReadClaim> All)
    {
        public decimal HighestUpper(Slot slot) =>
            FigureYardstick.Figures(Own, slot).Select(figure => figure.Bounds.Upper ?? figure.Bounds.Lower).DefaultIfEmpty(decimal.MaxValue).Max();

        public decimal HighestLower(Slot slot) =>
            FigureYardstick.Figures(Own, slot).Select(figure => figure.Bounds.Lower).DefaultIfEmpty(decimal.MaxValue).Max();
    }
}
