using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Lexicons;

/// <summary>
/// A pattern over stems: words in a row, <c>a|b</c> for either, <c>_</c> to join the words of one alternative, <c>*</c> for up to
/// five words between.
/// </summary>
/// <param name="Id">What it speaks of: the id of a concept.</param>
/// <param name="Weight">Its words, gaps not counted: longer patterns say more.</param>
public sealed record Phrase(string Id, string Pattern, ImmutableArray<ImmutableArray<ImmutableArray<string>>> Steps, int Weight)
{
    private const int WidestGap = 5;

    /// <summary>The same for two patterns that match the same words.</summary>
    public string Canonical => string.Join(' ', Steps.Select(s => s.IsEmpty ? "*" : string.Join('|', s.Select(a => string.Join('_', a)))));

    public static Phrase Parse(string id, string pattern)
    {
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<string>>>();
        foreach (var step in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            steps.AddRange(step == "*" ? [[]] : StepsOf(step));
        }

        return new Phrase(id, pattern, steps.ToImmutable(), steps.Count(s => !s.IsEmpty));
    }

    /// <summary>Where a match that begins at this word ends (exclusive), or -1.</summary>
    public int EndOfMatch(ImmutableArray<Token> words, int start) => EndFrom(words, start, 0);

    // A hyphenated alternative ("time-to-market") is several words to the analyzer; alone in its step it becomes several steps.
    private static IEnumerable<ImmutableArray<ImmutableArray<string>>> StepsOf(string step)
    {
        var alternatives = step.Split('|').Select(a => Stems(a.Replace('_', ' '))).Where(a => !a.IsEmpty).ToImmutableArray();
        return alternatives.Length == 1
            ? alternatives[0].Select(stem => ImmutableArray.Create(ImmutableArray.Create(stem)))
            : [alternatives];
    }

    private static ImmutableArray<string> Stems(string text) =>
        [.. PhraseTable.Words(text).Select(t => t.Stem)];

    private int EndFrom(ImmutableArray<Token> words, int at, int step)
    {
        if (step == Steps.Length)
        {
            return at;
        }

        if (!Steps[step].IsEmpty)
        {
            return EndOfStep(words, at, step);
        }

        for (var skip = 0; skip <= WidestGap && at + skip < words.Length; skip++)
        {
            var end = EndFrom(words, at + skip, step + 1);
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    private int EndOfStep(ImmutableArray<Token> words, int at, int step)
    {
        foreach (var alternative in Steps[step])
        {
            if (StandsAt(words, at, alternative))
            {
                var end = EndFrom(words, at + alternative.Length, step + 1);
                if (end >= 0)
                {
                    return end;
                }
            }
        }

        return -1;
    }

    private static bool StandsAt(ImmutableArray<Token> words, int at, ImmutableArray<string> stems)
    {
        if (at + stems.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < stems.Length; i++)
        {
            if (!string.Equals(words[at + i].Stem, stems[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
