using System.Collections.Frozen;
using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>Head nouns that make a product something other than what it is for: boxes, bags, straps.</summary>
internal static class IndustryWords
{
    private static readonly FrozenSet<string> Accessories = EmbeddedText.Lines("accessories")
        .SelectMany(line => line.Split(' ')).Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Composed = [.. EmbeddedText.Lines("composed").SelectMany(line => line.Split('|'))];

    private static readonly FrozenSet<string> Modifiers = Composed[0].Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Keeping = Composed[1].Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an industry's word only describes several other things behind it: "cable lugs" are no cables, "cable assemblies" are.</summary>
    public static bool OnlyDescribe(string modifier, string head) =>
        Modifiers.Contains(modifier) && head is [.., not 's', 's'] && !Keeping.Contains(head);

    public static bool AreAccessories(string headStem) => Accessories.Contains(headStem);
}
