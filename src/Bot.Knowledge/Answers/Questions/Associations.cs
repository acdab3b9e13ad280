using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Which words belong to which criterion: those of its names and patterns, and those of what is claimed on it.</summary>
internal sealed class Associations
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _ofCriterion;
    private readonly FrozenSet<string> _all;
    private readonly FrozenSet<string> _named;

    public Associations(Lexicon lexicon, ImmutableArray<Claim> claims)
    {
        var named = new[] { lexicon.Headers, lexicon.Asks }.SelectMany(t => t.Phrases)
            .Select(p => (Criterion: Lexicon.CriterionOf(p.Id), Phrase: p))
            .Concat(lexicon.Says.Phrases.Select(p => (Criterion: (string?)p.Id, Phrase: p)))
            .Where(x => x.Criterion is not null)
            .SelectMany(x => StemsOf(x.Phrase).Select(s => (Criterion: x.Criterion!, Stem: s)));
        var claimed = claims.SelectMany(c => PhraseTable.Words(c.Source.Quote).Select(w => (c.Criterion, w.Stem)));
        _ofCriterion = named.Concat(claimed)
            .GroupBy(x => x.Criterion, x => x.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _named = lexicon.Asks.Phrases.Concat(lexicon.Headers.Phrases).SelectMany(StemsOf).ToFrozenSet(StringComparer.Ordinal);
        _all = _ofCriterion.Values.SelectMany(s => s)
            .Concat(_named)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public bool Explains(string criterion, string stem) => _ofCriterion.TryGetValue(criterion, out var stems) && stems.Contains(stem);

    /// <summary>Whether any criterion, model or industry has this word.</summary>
    public bool Knows(string stem) => _all.Contains(stem);

    /// <summary>Whether the vocabulary has this word, whatever the documents claim.</summary>
    public bool Names(string stem) => _named.Contains(stem);

    private static IEnumerable<string> StemsOf(Phrase phrase) => phrase.Steps.SelectMany(s => s).SelectMany(a => a);
}
