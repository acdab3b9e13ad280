using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Words that only one industry's documents use ("kiln", "hangtag"): who uses one asks about that industry.</summary>
internal sealed class Homes
{
    private readonly FrozenDictionary<string, string> _industry;

    /// <param name="isOrdinary">Stems of everyday English and of the vocabulary, which are at home nowhere.</param>
    public Homes(ImmutableArray<Unit> units, Func<string, bool> isOrdinary) => _industry = units
        .SelectMany(u => PhraseTable.Words(u.Source.Quote).Where(w => w.Kind == TokenKind.Word && w.Text.Length > 2).Select(w => (w.Stem, w.Text, u.Source.Industry)))
        .Where(x => !isOrdinary(x.Stem) && !StopWords.Contains(x.Text))
        .GroupBy(x => x.Stem, x => x.Industry, StringComparer.Ordinal)
        .Select(g => (Stem: g.Key, Industries: g.Distinct(StringComparer.Ordinal).ToImmutableArray()))
        .Where(x => x.Industries.Length == 1 && x.Industries[0] != "general")
        .ToFrozenDictionary(x => x.Stem, x => x.Industries[0], StringComparer.Ordinal);

    /// <summary>The industry at which all such words are at home, or null when there are none or they differ.</summary>
    public string? IndustryOf(ImmutableArray<Token> words)
    {
        string? only = null;
        foreach (var word in words)
        {
            if (_industry.TryGetValue(word.Stem, out var home) && home != only)
            {
                if (only is not null)
                {
                    return null;
                }

                only = home;
            }
        }

        return only;
    }
}
