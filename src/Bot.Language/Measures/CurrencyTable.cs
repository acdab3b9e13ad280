using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Language.Measures;

/// <summary>A currency as somebody wrote it. <see cref="Code"/> null: a currency of several countries; <see cref="Scale"/>: the M of "MUSD".</summary>
internal readonly record struct CurrencyName(string? Code, int End, bool OnlyAfter, decimal Scale);

/// <summary>Currencies by symbol, code and name.</summary>
internal static class CurrencyTable
{
    private static readonly ImmutableArray<Entry> Entries = [.. EmbeddedText.Lines("currencies").SelectMany(Read)];

    private static readonly FrozenDictionary<string, ImmutableArray<Entry>> ByFirst = Entries
        .GroupBy(entry => entry.Stems[0].Length < 3 ? entry.Words[0] : entry.Stems[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Stems.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Codes = Entries
        .Where(entry => entry.Words.Length == 1 && entry.Words[0].Length is 2 or 3 && char.IsAsciiLetter(entry.Words[0][0]))
        .Select(entry => entry.Words[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What names begin with, as words or stems; codes with a scale in front are not among them.</summary>
    public static IEnumerable<string> FirstWords => ByFirst.Keys;

    public static bool IsCode(string word) => Codes.Contains(word) || ScaleOfCode(word) is not null;

    /// <summary>The longest currency name at this lexeme.</summary>
    public static CurrencyName? At(MeasureText text, int i)
    {
        var first = text[i];
        var found = In(text, i, first.Stem) ?? (first.Text == first.Stem ? null : In(text, i, first.Text));
        if (found is { } entry)
        {
            return new CurrencyName(entry.Code, i + entry.Stems.Length, entry.OnlyAfter, 1);
        }

        return ScaleOfCode(first.Text) is { } scaled ? new CurrencyName(scaled, i + 1, OnlyAfter: false, 1_000_000) : null;
    }

    /// <summary>The currencies named outside these figures, where the words can mean nothing else ("won" and "pound" can).</summary>
    public static IEnumerable<string> NamedApart(string original, ImmutableArray<Token> tokens, ImmutableArray<Measure> figures)
    {
        var (text, next) = (new MeasureText(original, tokens), 0);
        for (var i = 0; i < text.Count; i++)
        {
            while (next < figures.Length && figures[next].Span.End <= text[i].Span.Start)
            {
                next++;
            }

            var isPlain = text[i].Text.Length > 2 && text[i].Text is not ("won" or "pound" or "pounds" or "rand" or "sek" or "nis" or "pen");
            if (isPlain && At(text, i) is { OnlyAfter: false, Code: { } code } && !(next < figures.Length && figures[next].Span.Overlaps(text[i].Span)))
            {
                yield return code;
            }
        }
    }

    private static Entry? In(MeasureText text, int i, string key)
    {
        if (ByFirst.TryGetValue(key, out var entries))
        {
            foreach (var entry in entries)
            {
                if (Matches(text, i, entry))
                {
                    return entry;
                }
            }
        }

        return null;
    }

    // "MUSD": millions of dollars.
    private static string? ScaleOfCode(string word) =>
        word.Length == 4 && word[0] == 'm' && Codes.Contains(word[1..]) ? word[1..].ToUpperInvariant() : null;

    private static bool Matches(MeasureText text, int i, Entry entry)
    {
        for (var k = 0; k < entry.Stems.Length; k++)
        {
            if (text[i + k].Text != entry.Words[k] && (entry.Stems[k].Length < 3 || text[i + k].Stem != entry.Stems[k]))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Entry> Read(string line)
    {
        var parts = line.Split('|');
        var code = parts[0] == "?" ? null : parts[0];
        foreach (var name in parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return EntryOf(code, name, onlyAfter: false);
        }

        foreach (var name in parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return EntryOf(code, name, onlyAfter: true);
        }
    }

    private static Entry EntryOf(string? code, string name, bool onlyAfter)
    {
        var tokens = TextAnalyzer.Analyze(name);
        return new Entry(code, [.. tokens.Select(token => token.Text)], [.. tokens.Select(token => token.Stem)], onlyAfter);
    }

    private sealed record Entry(string? Code, ImmutableArray<string> Words, ImmutableArray<string> Stems, bool OnlyAfter);
}
