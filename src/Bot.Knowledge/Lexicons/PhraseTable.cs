using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Lexicons;

/// <summary>A phrase found in a text; <see cref="First"/> and <see cref="End"/> count words, symbols left out.</summary>
public sealed record PhraseMatch(Phrase Phrase, int First, int End, TextSpan Span)
{
    public string Id => Phrase.Id;
}

/// <summary>Phrases, found by the stem of their first word.</summary>
public sealed class PhraseTable
{
    private readonly FrozenDictionary<string, ImmutableArray<Candidate>> _byFirst;

    public PhraseTable(IEnumerable<Phrase> phrases)
    {
        ImmutableArray<Phrase> all = [.. phrases.Where(p => p.Weight > 0)];
        Patterns = [.. all.Select(p => p.Pattern)];
        Phrases = [.. all.DistinctBy(p => (p.Id, p.Canonical))];
        _byFirst = Phrases
            .SelectMany(p => p.Steps[0].Select(a => (Stem: a[0], Phrase: p)))
            .GroupBy(x => x.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Phrase).Distinct().Select(p => new Candidate(WordMarks.OfNext(p), p)).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Without those that match the same words as an earlier one.</summary>
    public ImmutableArray<Phrase> Phrases { get; }

    /// <summary>Every pattern as written.</summary>
    public ImmutableArray<string> Patterns { get; }

    public static ImmutableArray<Token> Words(string text) => WordsOf(TextAnalyzer.Analyze(text));

    public static ImmutableArray<Token> WordsOf(ImmutableArray<Token> tokens) => WithoutSymbols(tokens);

    private static ImmutableArray<Token> WithoutSymbols(ImmutableArray<Token> tokens)
    {
        var words = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Symbol)
            {
                words.Add(Distinct(token));
            }
        }

        return words.DrainToImmutable();
    }

    // A customer, customs and customization have one stem and nothing in common.
    private static Token Distinct(Token token) =>
        token.Text is "customer" or "customers" ? token with { Stem = "customer" }
        : token.Text is "customs" ? token with { Stem = "customs" }
        : token;

    /// <summary>Every match, overlapping ones included, in the order they begin; of one phrase only the first at each word.</summary>
    public ImmutableArray<PhraseMatch> Match(ImmutableArray<Token> words)
    {
        List<PhraseMatch>? matches = null;
        var marks = WordMarks.Of(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (!_byFirst.TryGetValue(words[i].Stem, out var candidates))
            {
                continue;
            }

            foreach (var (next, phrase) in candidates)
            {
                var end = (next & marks) == 0 ? -1 : phrase.EndOfMatch(words, i);
                if (end > i)
                {
                    (matches ??= []).Add(new PhraseMatch(phrase, i, end, new TextSpan(words[i].Span.Start, words[end - 1].Span.End)));
                }
            }
        }

        return matches is null ? [] : [.. matches];
    }

    /// <summary>Matches that no longer match covers, in order.</summary>
    public ImmutableArray<PhraseMatch> MatchLongest(ImmutableArray<Token> words)
    {
        var all = Match(words);
        return all.Length < 2 ? all : [.. all.Where(m => !all.Any(o => o.First <= m.First && m.End <= o.End && o.End - o.First > m.End - m.First))];
    }

    // A phrase and the marks of the words of which one must stand after its first.
    private readonly record struct Candidate(ulong Next, Phrase Phrase);
}
