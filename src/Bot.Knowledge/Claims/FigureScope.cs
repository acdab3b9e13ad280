using Bot.Knowledge.Documents;
using Bot.Language;

namespace Bot.Knowledge.Claims;

/// <summary>What a figure counts, in the document's words: "mold costs", "tooling + setup", "per inspection cycle".</summary>
public static class FigureScope
{
    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create("(),;.|");
    private static readonly WordTable UnitWords = WordTable.Load("countUnits");

    /// <summary>The words that narrow the figure, or null.</summary>
    public static string? Of(string text, TextSpan figure)
    {
        if (Per(text, figure) is { } per)
        {
            return per.Words;
        }

        foreach (var (open, close) in Parentheses(text))
        {
            var words = open < figure.Start && figure.End <= close
                ? string.Concat(text.AsSpan(open + 1, figure.Start - open - 1), " ", text.AsSpan(figure.End, close - figure.End))
                : text[(open + 1)..close];
            if (Cleaned(words) is { } counts)
            {
                return counts;
            }
        }

        return null;
    }

    /// <summary>"per inspection cycle" right after a figure.</summary>
    public static (string Words, string Unit)? Per(string text, TextSpan figure)
    {
        // The measure may have taken its "per unit" in already.
        var inside = figure.Of(text).IndexOf(" per ", StringComparison.OrdinalIgnoreCase);
        var after = text[(inside < 0 ? figure.End : figure.Start + inside)..].TrimStart('+', ' ');
        if (!after.StartsWith("per ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = after.AsSpan().IndexOfAny(Stops);
        var words = (end < 0 ? after : after[..end]).Trim();
        return words.Split(' ').Length <= 5 ? (words, words[4..].Trim()) : null;
    }

    /// <summary>The text with what stands in parentheses blanked out, offsets unchanged.</summary>
    public static string WithoutParentheses(string text)
    {
        var plain = text.ToCharArray();
        foreach (var (open, close) in Parentheses(text))
        {
            plain.AsSpan(open, close - open + 1).Fill(' ');
        }

        return new string(plain);
    }

    private static IEnumerable<(int Open, int Close)> Parentheses(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0)
            {
                yield break;
            }

            yield return (open, close);
        }
    }

    private static string? Cleaned(string words)
    {
        var trimmed = TableLines.Trimmed(words, 0, words.Length).Of(words).Trim('+', ' ', ',', ';', ':');
        var rest = trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !UnitWords.Contains(w)).ToArray();
        return rest.Length == 0 || !trimmed.Any(char.IsLetter) ? null : string.Join(' ', trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
