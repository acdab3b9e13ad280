using System.Collections.Frozen;

namespace Bot.Language.Analysis;

/// <summary>Words too common to search for.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = EmbeddedText.Lines("stopwords").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether this folded word (not its stem) is one.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
