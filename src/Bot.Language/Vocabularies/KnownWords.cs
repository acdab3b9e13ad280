using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Bot.Language.Analysis;

namespace Bot.Language.Vocabularies;

/// <summary>A word that a misspelt one may mean.</summary>
internal readonly record struct Respelling(string Stem, int Edits);

/// <summary>Words worth recognising when they are misspelt. A word that is English in its own right is never taken for another.</summary>
internal sealed class KnownWords
{
    private const int Shortest = 4;

    private static readonly FrozenSet<string> English =
        EmbeddedText.Lines("realwords").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<Respelling>> _themselves;
    private readonly FrozenDictionary<char, ImmutableArray<Entry>> _byFirstLetter;

    public KnownWords(IEnumerable<Token> words)
    {
        var entries = words.Select(word => new Entry(word.Text, word.Stem, LettersOf(word.Text))).Distinct().ToList();
        _themselves = entries.Select(entry => entry.Stem).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(stem => stem, stem => ImmutableArray.Create(new Respelling(stem, 0)), StringComparer.Ordinal);
        _byFirstLetter = entries.Where(entry => entry.Text.Length >= Shortest)
            .GroupBy(entry => entry.Text[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(e => e.Text, StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>What this word may mean: itself when known, else the nearest spellings; empty when nothing is near.</summary>
    public ImmutableArray<Respelling> Meant(Token word)
    {
        if (_themselves.TryGetValue(word.Stem, out var itself))
        {
            return itself;
        }

        var isCandidate = word.Kind == TokenKind.Word && word.Text.Length >= Shortest
            && !English.Contains(word.Text) && !English.Contains(word.Stem) && !StopWords.Contains(word.Text);
        return isCandidate && _byFirstLetter.TryGetValue(word.Text[0], out var entries) ? Nearest(word, entries) : [];
    }

    private static ImmutableArray<Respelling> Nearest(Token word, ImmutableArray<Entry> entries)
    {
        var letters = LettersOf(word.Text);
        var found = ImmutableArray<Respelling>.Empty;
        var best = int.MaxValue;
        foreach (var entry in entries)
        {
            var bound = Math.Min(best, SpellingDistance.AllowedFor(Math.Min(entry.Text.Length, word.Text.Length + 1)));
            if (BitOperations.PopCount(entry.Letters ^ letters) > 2 * bound + 1 || EditsTo(entry, word, bound) is not { } edits)
            {
                continue;
            }

            found = edits < best ? [new Respelling(entry.Stem, edits)] : found.Add(new Respelling(entry.Stem, edits));
            best = edits;
        }

        return found;
    }

    // Short words are too close to each other: "wire" is not "wine". There only a slip of the fingers counts.
    private static int? EditsTo(Entry entry, Token word, int bound)
    {
        var edits = SpellingDistance.Between(entry.Text, word.Text, bound) ?? SpellingDistance.Between(entry.Stem, word.Stem, bound);
        var isShort = Math.Min(entry.Text.Length, word.Text.Length) <= 5;
        return isShort && entry.Text.Length == word.Text.Length && !IsSwap(entry.Text, word.Text) ? null : edits;
    }

    private static bool IsSwap(string a, string b)
    {
        var i = a.AsSpan().CommonPrefixLength(b);
        return i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && a.AsSpan(i + 2).SequenceEqual(b.AsSpan(i + 2));
    }

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 31);
        }

        return letters;
    }

    private sealed record Entry(string Text, string Stem, uint Letters);
}
