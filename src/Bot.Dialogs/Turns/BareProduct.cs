using Bot.Dialogs.Wording;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A message that is a noun and nothing else ("plush toys", "water bottles"): another product than the one known.</summary>
internal static class BareProduct
{
    private const int MostWords = 4;
    private const int ShortestPlural = 4;

    /// <summary>The product, with its industry where the vocabulary knows it; null when it is none.</summary>
    public static Profile? Find(Exchange exchange, string text)
    {
        var dialogs = exchange.World.Dialogs;
        var words = Folding.Fold(text).Split(' ');
        if (words.Length > MostWords || words.Any(word => dialogs.Words.Has(WordList.NoProduct, word)) || MeasureReader.Read(text).Length > 0
            || dialogs.Terms.Any(term => term.Names.Contains(Folding.Fold(text), StringComparer.Ordinal)))
        {
            return null;
        }

        var read = exchange.Read(text, Slot.Product).Slots;
        var isNamed = read.Industry is not (null or "other") || IsPlural(words[^1]);
        var isWhole = read.Product is { } product && Folding.Fold(product).Split(' ').Length == words.Length;
        return isWhole && isNamed ? new Profile(Product: read.Product, Industry: read.Industry) : null;
    }

    private static bool IsPlural(string word) =>
        word.Length >= ShortestPlural && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word.All(char.IsAsciiLetter);
}
