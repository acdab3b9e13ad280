using System.Collections.Frozen;

namespace Bot.Language.Messages;

/// <summary>Nouns that tell a product from two unknown words, and nouns that only hold one.</summary>
internal static class Things
{
    private static readonly FrozenSet<string> Holders = Words("holders");
    private static readonly FrozenSet<string> Heads = Words("things");

    /// <summary>Whether the phrase's head names a thing: "bird feeder".</summary>
    public static bool Are(MessageContext context, ProductPhrase phrase) => Heads.Contains(context.Text[phrase.Last].Text);

    /// <summary>"Bottle of hot sauce": what a holder holds is the product.</summary>
    public static ProductPhrase? HeldBy(MessageContext context, PhraseScanner scanner, ProductPhrase? phrase)
    {
        if (phrase is null || context.Text[phrase.Last + 1] is not { Text: "of" } of || of.Clause != context.Text[phrase.Last].Clause
            || !Holders.Contains(context.Text[phrase.Last].Text) || context.Text[phrase.Last + 2].Figure >= 0)
        {
            return phrase;
        }

        return context.Text[phrase.Last + 2].Clause == of.Clause && scanner.At(phrase.Last + 2) is { } held ? held : phrase;
    }

    private static FrozenSet<string> Words(string name) =>
        EmbeddedText.Lines(name).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
