using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Language.Vocabularies;

/// <summary>A vocabulary's terms by their first stem, and its words for spelling.</summary>
internal sealed class TermTable
{
    private readonly FrozenDictionary<string, ImmutableArray<Term>> _byFirstStem;

    public TermTable(ImmutableArray<Concept> concepts)
    {
        var words = new List<Token>();
        var terms = concepts.SelectMany(concept => TermsOf(concept, words)).ToList();
        _byFirstStem = terms.GroupBy(term => term.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        Spelling = new KnownWords(words);
    }

    public KnownWords Spelling { get; }

    public ImmutableArray<Term> StartingWith(string stem) => _byFirstStem.TryGetValue(stem, out var terms) ? terms : [];

    private static IEnumerable<Term> TermsOf(Concept concept, List<Token> words) =>
    [
        .. concept.Names.SelectMany(text => Variants(concept, text, TermUse.Name, words)),
        .. concept.Not.SelectMany(text => Variants(concept, text, TermUse.Not, words)),
        .. concept.Asks.SelectMany(text => Variants(concept, text, TermUse.Asks, words)),
    ];

    // "lead time" is also written "leadtime".
    private static IEnumerable<Term> Variants(Concept concept, string text, TermUse use, List<Token> words)
    {
        var tokens = TextAnalyzer.Analyze(text).RemoveAll(token => token.Kind == TokenKind.Symbol);
        if (tokens.Length == 0)
        {
            yield break;
        }

        words.AddRange(tokens.Where(token => token.Kind == TokenKind.Word));
        var exactly = use == TermUse.Not && tokens.Length == 1 ? tokens[0].Text : null;
        yield return new Term(concept, text, use, [.. tokens.Select(token => token.Stem)], exactly);
        if (tokens.Length == 2 && tokens[0].Text.Length > 2 && tokens[1].Text.Length > 2)
        {
            yield return new Term(concept, text, use, [EnglishStemmer.Stem(tokens[0].Text + tokens[1].Text)]);
        }
    }
}
