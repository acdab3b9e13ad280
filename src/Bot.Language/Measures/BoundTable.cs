using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Language.Measures;

internal enum BoundSide
{
    Lower,
    Upper,
    Equal,
}

/// <summary>A bounding phrase at some lexemes, <see cref="End"/> exclusive.</summary>
internal readonly record struct Bound(BoundSide Side, int End);

/// <summary>Words that make a figure a lower or an upper bound.</summary>
internal static class BoundTable
{
    private static readonly ImmutableArray<Phrase> Phrases = [.. EmbeddedText.Lines("bounds").SelectMany(Read)];
    private static readonly FrozenDictionary<string, ImmutableArray<Phrase>> BeforeFigure = ByFirst(isBefore: true);
    private static readonly FrozenDictionary<string, ImmutableArray<Phrase>> AfterFigure = ByFirst(isBefore: false);

    /// <summary>What phrases that bound the figure after them begin with.</summary>
    public static IEnumerable<string> FirstWords => BeforeFigure.Keys;

    /// <summary>The longest phrase at this lexeme that bounds the figure after it.</summary>
    public static Bound? Before(MeasureText text, int i) => At(text, i, BeforeFigure);

    /// <summary>The longest phrase at this lexeme that bounds the figure before it.</summary>
    public static Bound? After(MeasureText text, int i) => At(text, i, AfterFigure);

    private static Bound? At(MeasureText text, int i, FrozenDictionary<string, ImmutableArray<Phrase>> phrases)
    {
        if (phrases.TryGetValue(text[i].Text, out var candidates))
        {
            foreach (var phrase in candidates)
            {
                if (Matches(text, i, phrase.Words))
                {
                    return new Bound(phrase.Side, i + phrase.Words.Length);
                }
            }
        }

        return null;
    }

    private static bool Matches(MeasureText text, int i, ImmutableArray<string> words)
    {
        for (var k = 1; k < words.Length; k++)
        {
            if (text[i + k].Text != words[k] && !(words[k] == "than" && text[i + k].Text == "then"))
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<Phrase>> ByFirst(bool isBefore) => Phrases
        .Where(phrase => phrase.IsBefore == isBefore)
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static IEnumerable<Phrase> Read(string line)
    {
        var parts = line.Split(' ', 3);
        var side = Enum.Parse<BoundSide>(parts[0], ignoreCase: true);
        return parts[2].Split('|').Select(words => new Phrase(side, parts[1] == "before", [.. words.Split(' ')]));
    }

    private sealed record Phrase(BoundSide Side, bool IsBefore, ImmutableArray<string> Words);
}
