using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>What a supplier says that a buyer does not; they stand under <c>supplier</c> in <c>dialogs/words.yaml</c>.</summary>
/// <param name="Supplies">Buying that makes nobody a buyer: materials.</param>
/// <param name="States">A sentence that asks nothing tells of making for others.</param>
/// <param name="Asks">A question only a supplier has.</param>
/// <param name="Trades">Nouns of makers.</param>
/// <param name="AfterTrades">What may follow such a noun: "factory pots" name no factory.</param>
/// <param name="BetweenTrades">Words that end "we are a …": what follows is no longer what they are.</param>
/// <param name="LooseTrades">Nouns and what may follow one by which buyers title what they look for: "OEM for mirrors".</param>
/// <param name="WorkingFor">Beside a title ("toy factory, …"), one of these tells that its owner speaks.</param>
/// <param name="Works">Only a maker has these: they tell it beside an order's figures too.</param>
/// <param name="Speaking">Words for the speaker; beside a loose title or an order's figures they tell nothing.</param>
/// <param name="IsSupplier">Said also in the middle of a buyer's questions.</param>
/// <param name="IsBuyer">A supplier turns buyer.</param>
/// <param name="Listing">Words for a listing are wanted.</param>
/// <param name="Compares">What figure to set, or how one's own compares.</param>
/// <param name="Minimum">The minimum order, in such a question.</param>
/// <param name="Differs">How the supplier differs from a model.</param>
/// <param name="EitherOr">With one of these between models, one of them is asked for.</param>
/// <param name="Anew">The description is to be given again.</param>
public sealed record SupplierWords(
    WordPatterns Supplies, WordPatterns States, WordPatterns Asks, ImmutableArray<string> Trades,
    ImmutableArray<string> AfterTrades, ImmutableArray<string> BetweenTrades, ImmutableArray<string> LooseTrades, ImmutableArray<string> WorkingFor,
    ImmutableArray<string> Works, ImmutableArray<string> Speaking, WordPatterns IsSupplier, WordPatterns IsBuyer, WordPatterns Listing, WordPatterns Compares, ImmutableArray<string> Minimum, WordPatterns Differs,
    ImmutableArray<string> EitherOr, WordPatterns Anew)
{
    private const int LongestName = 7;
    private static readonly char[] Ends = [',', '.', ';', ':', '!', '?', '\n', '–', '—'];

    /// <summary>"We are a full-service contract manufacturer", "supplier here", "toy factory, our customers send drawings".</summary>
    /// <param name="isOrder">The message tells a quantity or a budget.</param>
    public bool NamesTrade(string text, bool isOrder)
    {
        var clauses = text.Split(Ends).Select(clause => Folding.Fold(clause).Split(' ')).ToArray();
        return clauses.Any(IsSelf) || IsTitle(clauses[0], [.. clauses.Skip(1).SelectMany(words => words)], isOrder);
    }

    private bool IsSelf(string[] words)
    {
        var name = words is ["we" or "i", "are" or "am", ..] ? words[2..] : words is ["were" or "im", ..] ? words[1..] : [];
        return TradeEnd(name is ["a" or "an" or "the", ..] ? name[1..] : name) >= 0;
    }

    private bool IsTitle(string[] words, string[] rest, bool isOrder)
    {
        var end = TradeEnd(words);
        if (end < 0 || (end < words.Length && words[end] is "here"))
        {
            return end >= 0;
        }

        var isLoose = words.Skip(end - 1).Take(2).Any(word => Has(LooseTrades, word));
        return rest.Any(word => Has(Works, word) || (!isOrder && (Has(WorkingFor, word) || (!isLoose && Has(Speaking, word)))));
    }

    private static bool Has(ImmutableArray<string> list, string word) => list.Contains(word, StringComparer.Ordinal);

    /// <summary>Where the noun of a maker ends that the words begin with; -1: they begin with none.</summary>
    private int TradeEnd(string[] words)
    {
        var name = words.Take(LongestName).TakeWhile(word => !BetweenTrades.Contains(word, StringComparer.Ordinal)).ToArray();
        for (var i = 0; i < name.Length; i++)
        {
            if (Trades.Contains(name[i], StringComparer.Ordinal) && (i + 1 == words.Length || AfterTrades.Contains(words[i + 1], StringComparer.Ordinal)))
            {
                return i + 1;
            }
        }

        return -1;
    }
}
