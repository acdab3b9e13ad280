using System.Collections.Frozen;
using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>Head nouns that make a product something other than what it is for: boxes, bags, straps.</summary>
internal static class IndustryWords
{
    private static readonly FrozenSet<string> Accessories = EmbeddedText.Lines("accessories")
        .SelectMany(line => line.Split(' ')).Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static bool AreAccessories(string headStem) => Accessories.Contains(headStem);
}
