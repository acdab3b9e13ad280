using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Claims;

/// <summary>A named list of words of the embedded <c>wording.yaml</c>.</summary>
internal sealed class WordTable
{
    private readonly FrozenSet<string> _words;

    private WordTable(IEnumerable<string> words) => _words = words.ToFrozenSet(StringComparer.Ordinal);

    public static WordTable Load(string name) => new(WordingFile.Words(name));

    public bool Contains(Token word) => _words.Contains(word.Text);

    public bool Contains(string word) => _words.Contains(word);

    public Token? FirstIn(ImmutableArray<Token> words)
    {
        foreach (var word in words)
        {
            if (Contains(word))
            {
                return word;
            }
        }

        return null;
    }
}
