using System.Collections.Frozen;

namespace Bot.Language.Analysis;

/// <summary>The words of the language data with their stems: most of what people type, and so neither copied nor stemmed again.</summary>
internal static class CommonWords
{
    private static readonly string[] Lists = ["stopwords", "cues", "outside", "realwords", "things", "numberwords", "uncounted", "tradenouns", "countunits", "heads", "bounds"];

    private static readonly FrozenDictionary<string, (string Text, string Stem)>.AlternateLookup<ReadOnlySpan<char>> Known = Lists
        .SelectMany(EmbeddedText.Lines).SelectMany(WordsOf).Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(word => word, word => (word, EnglishStemmer.Stem(word)), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The folded word and its stem, where it is a common one.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out string text, out string stem)
    {
        var isKnown = Known.TryGetValue(word, out var known);
        (text, stem) = known;
        return isKnown;
    }

    private static IEnumerable<string> WordsOf(string line)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && (char.IsAsciiLetterLower(line[i]) || line[i] == '\''))
            {
                continue;
            }

            if (i > start)
            {
                yield return line[start..i];
            }

            start = i + 1;
        }
    }
}
