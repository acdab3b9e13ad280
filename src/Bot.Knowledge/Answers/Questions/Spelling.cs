using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Brings misspelt words of a question to words the vocabulary or the documents know.</summary>
internal sealed class Spelling
{
    private const int ShortestPrefix = 4;
    private readonly FrozenSet<string> _known;
    private readonly FrozenDictionary<int, ImmutableArray<string>> _byLength;
    private readonly FrozenDictionary<string, string> _acronyms;

    public Spelling(Lexicon lexicon, IEnumerable<Token> documents, IEnumerable<Token> general)
    {
        var tables = new[] { lexicon.Names, lexicon.Headers, lexicon.Asks, lexicon.Uncovered };
        var patterns = tables.SelectMany(t => t.Phrases).SelectMany(p => PhraseTable.Words(p.Pattern.Replace('|', ' ').Replace('_', ' ')));
        var meant = patterns.Concat(documents).Where(t => t.Kind == TokenKind.Word).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        _known = meant.Concat(general.Select(t => t.Text)).ToFrozenSet(StringComparer.Ordinal);
        _byLength = meant.Where(w => w.Length >= ShortestPrefix).Order(StringComparer.Ordinal).GroupBy(w => w.Length)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _acronyms = new[] { "oem", "odm", "moq" }.SelectMany(a => Swaps(a).Select(s => (s, a)))
            .Where(x => !_known.Contains(x.s)).DistinctBy(x => x.s, StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.s, x => x.a, StringComparer.Ordinal);
    }

    public bool Knows(Token word) => word.Kind != TokenKind.Word || _known.Contains(word.Text) || StopWords.Contains(word.Text);

    /// <summary>The word meant, with the span of the word written; the word itself when none is near enough.</summary>
    public Token Correct(Token word)
    {
        if (Knows(word))
        {
            return word;
        }

        var meant = _acronyms.GetValueOrDefault(word.Text) ?? Nearest(word.Text) ?? Expanded(word.Text);
        return meant is null ? word : PhraseTable.Words(meant)[0] with { Span = word.Span };
    }

    private string? Nearest(string word)
    {
        string? nearest = null;
        var bound = SpellingDistance.AllowedFor(word.Length);
        for (var length = word.Length - bound; length <= word.Length + bound && bound > 0; length++)
        {
            foreach (var candidate in _byLength.GetValueOrDefault(length, []))
            {
                // Hurried typing seldom gets the first letter wrong, and the search stays short.
                if (candidate[0] == word[0] && SpellingDistance.Between(word, candidate, bound) is { } edits && edits <= bound)
                {
                    (nearest, bound) = (candidate, edits - 1);
                }
            }
        }

        return nearest;
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
}
