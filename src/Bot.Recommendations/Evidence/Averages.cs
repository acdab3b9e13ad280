using System.Collections.Immutable;

namespace Bot.Recommendations.Evidence;

/// <summary>Integer arithmetic on verdicts.</summary>
internal static class Averages
{
    /// <summary>The documents' weighted mean times a weight, in thousandths, halves away from zero.</summary>
    public static int Weighted(ImmutableArray<Verdict> verdicts, int weight)
    {
        long sum = 0;
        long total = 0;
        foreach (var verdict in verdicts)
        {
            sum += (long)verdict.Value * verdict.Weight;
            total += verdict.Weight;
        }

        return total == 0 ? 0 : (int)Divide(sum * weight, total * 1000);
    }

    public static long Divide(long dividend, long divisor) =>
        dividend >= 0 ? (dividend + (divisor / 2)) / divisor : -((-dividend + (divisor / 2)) / divisor);
}
