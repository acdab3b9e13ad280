using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>A document's range on a slot's scale (units, US dollars, days).</summary>
/// <param name="Lower">Below it the need is not met.</param>
/// <param name="Upper">From it on the need is met in every reading; null when nothing is written.</param>
internal readonly record struct Bounds(decimal Lower, decimal? Upper, bool OpenEnded);

/// <summary>Reads figures of a criterion on the scale of the slot that is compared with them.</summary>
internal static class FigureYardstick
{
    public static string CriterionOf(Slot slot) => slot switch
    {
        Slot.Quantity => Criteria.Moq,
        Slot.Budget => Criteria.UpfrontCost,
        Slot.Timeline => Criteria.LeadTime,
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    /// <summary>Null when the claim gives no figure on this scale.</summary>
    public static Bounds? BoundsOf(Claim claim, Slot slot)
    {
        if (claim.Figure is not { } figure)
        {
            return null;
        }

        var (min, max) = slot is Slot.Timeline ? (figure.MinDays, figure.MaxDays) : (figure.Min, figure.Max);
        var comparable = slot is not Slot.Budget || figure.Currency is null or "USD";
        return comparable && (min ?? max) is { } lower ? new Bounds(lower, min is null ? null : max, figure.OpenEnded || max is null) : null;
    }

    /// <summary>How well a value meets the range, in thousandths.</summary>
    public static int Meets(long value, Bounds bounds, Weights weights)
    {
        if (value < bounds.Lower)
        {
            return value < Share(bounds.Lower, weights["very_far_short_at"]) ? weights["very_far_short"].Count
                : value < Share(bounds.Lower, weights["far_short_at"]) ? weights["far_short"].Count
                : weights["short"].Count;
        }

        return bounds.Upper is { } upper && value < upper ? weights["within"].Count
            : bounds.OpenEnded ? weights["above_open"].Count
            : weights["above"].Count;
    }

    /// <summary>The whole numbers at which <see cref="Meets"/> can change.</summary>
    public static IEnumerable<long> Breaks(Bounds bounds, Weights weights)
    {
        yield return Ceiling(bounds.Lower);
        yield return Ceiling(Share(bounds.Lower, weights["far_short_at"]));
        yield return Ceiling(Share(bounds.Lower, weights["very_far_short_at"]));
        if (bounds.Upper is { } upper)
        {
            yield return Ceiling(upper);
        }
    }

    public static long Ceiling(decimal value) => (long)Math.Ceiling(Math.Clamp(value, 0, 1_000_000_000_000m));

    /// <summary>A document's own statements on one model and criterion, with their ranges.</summary>
    public static ImmutableArray<(ReadClaim Read, Bounds Bounds)> Figures(IEnumerable<ReadClaim> claims, Slot slot) =>
        [.. claims.Select(read => (read, BoundsOf(read.Claim, slot))).Where(pair => pair.Item2 is not null).Select(pair => (pair.read, pair.Item2!.Value))];

    private static decimal Share(decimal value, Thousandths share) => value * share.Count / 1000;
}
