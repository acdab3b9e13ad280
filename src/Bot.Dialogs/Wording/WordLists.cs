using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>Every list of <c>words.yaml</c>, folded, and the patterns that tell a supplier's voice from a buyer's.</summary>
/// <param name="Lists">One per <see cref="WordList"/>, in its order.</param>
/// <param name="SupplierVoice">A maker speaks of what it makes.</param>
/// <param name="BuyerVoice">Somebody wants something made: stronger than the supplier's voice.</param>
/// <param name="Standing">A maker asks what it may call itself.</param>
public sealed record WordLists(
    ImmutableArray<ImmutableArray<string>> Lists, WordPatterns SupplierVoice, WordPatterns BuyerVoice,
    WordPatterns Standing, SupplierWords Supplier)
{
    private readonly ImmutableArray<FrozenSet<string>> _sets = [.. Lists.Select(list => list.ToFrozenSet(StringComparer.Ordinal))];

    public ImmutableArray<string> this[WordList list] => Lists[(int)list];

    public bool Has(WordList list, string word) => _sets[(int)list].Contains(word);

    public bool Has(WordList list, ReadOnlySpan<char> words) => _sets[(int)list].GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);
}
