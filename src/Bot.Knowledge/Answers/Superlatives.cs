using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;

namespace Bot.Knowledge.Answers;

/// <summary>"Longest", "lowest": which claims come first.</summary>
internal static class Superlatives
{
    private static readonly WordTable Most = WordTable.Load("superlativeMost");
    private static readonly WordTable Least = WordTable.Load("superlativeLeast");

    /// <summary>True for the highest, false for the lowest, null when neither was asked for.</summary>
    public static bool? WantsMost(Question question)
    {
        foreach (var word in question.Words)
        {
            if (Most.Contains(word) || Least.Contains(word))
            {
                return Most.Contains(word);
            }
        }

        return null;
    }

    public static ImmutableArray<Claim> Sort(ImmutableArray<Claim> claims, bool most) =>
        [.. claims.OrderBy(c => Rank(c, most)).ThenBy(c => c.Document, StringComparer.Ordinal).ThenBy(c => c.Source.Line)];

    /// <summary>Smaller comes first; what gives no figure comes last.</summary>
    public static decimal Rank(Claim claim, bool most)
    {
        if (claim.Figure is not { } figure)
        {
            return decimal.MaxValue;
        }

        var (low, high) = (figure.MinDays ?? figure.Min, figure.MaxDays ?? figure.Max);
        return most ? -(high ?? decimal.MaxValue / 2) : low ?? 0;
    }
}
