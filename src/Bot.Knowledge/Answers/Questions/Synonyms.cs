using System.Collections.Frozen;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Words that mean the same here, brought to one of them.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string> First = WordingFile.Lines("synonyms")
        .Select(line => PhraseTable.Words(line).Select(t => t.Stem).ToArray())
        .SelectMany(stems => stems.Skip(1).Select(stem => (Stem: stem, First: stems[0])))
        .DistinctBy(pair => pair.Stem, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.First, StringComparer.Ordinal);

    public static string Of(string stem) => First.TryGetValue(stem, out var first) ? first : stem;

    /// <summary>The words of a text that carry meaning, stop words left out.</summary>
    public static IEnumerable<string> ContentOf(IEnumerable<Token> words) =>
        words.Where(w => w.Kind != TokenKind.Symbol && !StopWords.Contains(w.Text)).Select(w => Of(w.Stem));
}
