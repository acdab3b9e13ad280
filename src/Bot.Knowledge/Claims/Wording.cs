using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Claims;

/// <summary>Words that colour a statement: hedges, directions, flexibility.</summary>
public static class Wording
{
    private static readonly WordTable Hedges = WordTable.Load("hedges");
    private static readonly WordTable Higher = WordTable.Load("higher");
    private static readonly WordTable Lower = WordTable.Load("lower");
    private static readonly WordTable Flexible = WordTable.Load("flexible");

    /// <summary>The first hedge, as written in small letters; null when there is none.</summary>
    public static string? HedgeOf(ImmutableArray<Token> words) => Hedges.FirstIn(words)?.Text;

    /// <summary>Whether the first word of comparison says more or less of the thing.</summary>
    public static Direction? DirectionOf(ImmutableArray<Token> words)
    {
        foreach (var word in words)
        {
            if (Higher.Contains(word))
            {
                return Direction.Higher;
            }

            if (Lower.Contains(word))
            {
                return Direction.Lower;
            }
        }

        return null;
    }

    public static bool IsFlexible(ImmutableArray<Token> words) => Flexible.FirstIn(words) is not null;
}
