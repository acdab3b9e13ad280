using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Brings misspelt words of a question to words the vocabulary or the documents know.</summary>
internal sealed class Spelling
{
    private const int ShortestPrefix = 4;

    private static readonly FrozenDictionary<string, string> Slips = WordingFile.Lines("slips").Select(l => l.Split(' '))
        .ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private readonly FrozenSet<string> _known;
    private readonly FrozenSet<string> _knownStems;
    private readonly FrozenSet<string> _names;
    private readonly FrozenDictionary<int, ImmutableArray<string>> _byLength;
    private readonly FrozenDictionary<string, string> _acronyms;

    public Spelling(Lexicon lexicon, IEnumerable<Token> documents, IEnumerable<Token> general)
    {
        var patterns = new[] { lexicon.Headers, lexicon.Asks, lexicon.Uncovered }.SelectMany(t => t.Patterns).SelectMany(WordsOf);
        var meant = patterns.Concat(documents).Where(t => t.Kind == TokenKind.Word).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        _names = lexicon.Names.Patterns.SelectMany(WordsOf).Select(t => t.Text).ToFrozenSet(StringComparer.Ordinal);
        _known = meant.Concat(general.Select(t => t.Text)).ToFrozenSet(StringComparer.Ordinal);
        _knownStems = _known.SelectMany(w => PhraseTable.Words(w)).Select(t => t.Stem).ToFrozenSet(StringComparer.Ordinal);
        _byLength = meant.Where(w => w.Length >= ShortestPrefix).Order(StringComparer.Ordinal).GroupBy(w => w.Length)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _acronyms = new[] { "oem", "odm", "moq" }.SelectMany(a => Swaps(a).Select(s => (s, a)))
            .Where(x => !_known.Contains(x.s)).DistinctBy(x => x.s, StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.s, x => x.a, StringComparer.Ordinal);
    }

    public bool Knows(Token word) => word.Kind != TokenKind.Word || _known.Contains(word.Text) || _knownStems.Contains(word.Stem) || StopWords.Contains(word.Text);

    /// <summary>The word meant, with the span of the word written; the word itself when none is near enough.</summary>
    public Token Correct(Token word)
    {
        if (Slips.TryGetValue(word.Text, out var slip))
        {
            return PhraseTable.Words(slip)[0] with { Span = word.Span };
        }

        if (Knows(word))
        {
            return word;
        }

        var meant = _acronyms.GetValueOrDefault(word.Text) ?? Nearest(word.Text) ?? Expanded(word.Text);
        return meant is null ? word : PhraseTable.Words(meant)[0] with { Span = word.Span };
    }

    // Fewest edits; of equal ones a name of the vocabulary before any other word. Hurried typing seldom gets the first letter wrong.
    private string? Nearest(string word)
    {
        var bound = word.Length == 3 ? 1 : SpellingDistance.AllowedFor(word.Length);
        (int Edits, bool Other, string Word)? nearest = null;
        for (var length = word.Length == 3 ? 4 : word.Length - bound; length <= word.Length + bound && bound > 0; length++)
        {
            foreach (var candidate in _byLength.GetValueOrDefault(length, []))
            {
                if (candidate[0] != word[0] || (word.Length == 3 && candidate[^1] != word[^1])
                    || SpellingDistance.Between(word, candidate, bound) is not { } edits)
                {
                    continue;
                }

                var found = (edits, !_names.Contains(candidate), candidate);
                nearest = nearest is { } best && best.CompareTo(found) <= 0 ? nearest : found;
            }
        }

        return nearest?.Word;
    }

    // "insp" for inspection.
    private string? Expanded(string word) =>
        word.Length < ShortestPrefix
            ? null
            : _byLength.OrderBy(g => g.Key).SelectMany(g => g.Value).FirstOrDefault(w => w.StartsWith(word, StringComparison.Ordinal));

    private static IEnumerable<string> Swaps(string word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            yield return string.Concat(word.AsSpan(0, i), $"{word[i + 1]}{word[i]}", word.AsSpan(i + 2));
        }
    }

    private static IEnumerable<Token> WordsOf(string pattern) => PhraseTable.Words(pattern.Replace('|', ' ').Replace('_', ' '));
}
