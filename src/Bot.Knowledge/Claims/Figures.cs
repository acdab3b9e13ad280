using System.Collections.Immutable;

namespace Bot.Knowledge.Claims;

/// <summary>Several figures of one criterion beside each other.</summary>
internal static class Figures
{
    /// <summary>"Low to none": as good as a figure of nothing.</summary>
    public static bool SaysNothingIsNeeded(Claim claim) => claim.Statement.Contains(" none", StringComparison.OrdinalIgnoreCase);

    public static decimal From(Figure figure) => figure.MinDays ?? figure.Min ?? 0;

    /// <summary>The written upper end, though a plus leave it open; null where none is written.</summary>
    public static decimal? To(Figure figure) => figure.MaxDays ?? figure.Max;

    public static bool IsSameMeasure(Figure one, Figure other) =>
        string.Equals(one.Currency, other.Currency, StringComparison.Ordinal) && IsTime(one) == IsTime(other);

    /// <summary>Whether more than a point belongs to both.</summary>
    public static bool Overlap(Figure one, Figure other) =>
        IsSameMeasure(one, other) && From(one) < (To(other) ?? decimal.MaxValue) && From(other) < (To(one) ?? decimal.MaxValue);

    /// <summary>No amount at all belongs to both.</summary>
    public static bool AreDisjoint(Figure one, Figure other) =>
        IsSameMeasure(one, other) && (From(one) > (UpperEnd(other) ?? decimal.MaxValue) || From(other) > (UpperEnd(one) ?? decimal.MaxValue));

    /// <summary>The stretch every figure allows, or null where there is none or fewer than two figures.</summary>
    public static Figure? Shared(ImmutableArray<Claim> claims)
    {
        if (claims.Length < 2 || claims.Any(c => !IsSameMeasure(c.Figure!, claims[0].Figure!)))
        {
            return null;
        }

        var first = claims[0].Figure!;
        var low = claims.Max(c => From(c.Figure!));
        var high = claims.Select(c => UpperEnd(c.Figure!)).Where(m => m is not null).Min();
        return high < low ? null
            : IsTime(first) ? new Figure(low, high, "day", null, low, high, high is null)
            : first with { Min = low, Max = high, OpenEnded = high is null };
    }

    private static decimal? UpperEnd(Figure figure) => figure.OpenEnded ? null : To(figure);

    private static bool IsTime(Figure figure) => figure.MinDays is not null || figure.MaxDays is not null;
}
