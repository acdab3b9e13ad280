using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Analysis;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>
/// The cues of <c>cues.txt</c>. A line under <c>[name value ! negated]</c> is a pattern: words by their stem, <c>(a|b)</c> either,
/// <c>word?</c> optional, <c>*</c> up to four words of the same clause, <c>=word</c> in this form only, <c>#</c> a number, <c>_</c> any one word with a meaning of its own.
/// </summary>
internal static class CueTable
{
    private static readonly ImmutableArray<Cue> Cues = [.. Read()];

    private static readonly FrozenDictionary<string, ImmutableArray<Cue>> ByFirst = Cues
        .SelectMany(cue => cue.Parts[0].Stems.Distinct().Select(stem => (stem, cue)))
        .GroupBy(pair => pair.stem, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.cue).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<Cue>> ByExactFirst = Cues
        .SelectMany(cue => cue.Parts[0].Stems.Where(stem => stem[0] == '=').Select(stem => (Word: stem[1..], cue)))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.cue).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Words of the cues, for spelling.</summary>
    public static KnownWords Spelling { get; } = new(EmbeddedText.Lines("cues")
        .Where(line => line[0] != '[')
        .SelectMany(line => TextAnalyzer.Analyze(line))
        .Where(token => token.Kind == TokenKind.Word && token.Text.Length >= 6));

    public static ImmutableArray<Cue> StartingWith(string stem) => ByFirst.TryGetValue(stem, out var cues) ? cues : [];

    /// <summary>Cues whose first word counts in this form only.</summary>
    public static ImmutableArray<Cue> ExactlyStartingWith(string word) => ByExactFirst.TryGetValue(word, out var cues) ? cues : [];

    private static IEnumerable<Cue> Read()
    {
        string[] head = [];
        var order = 0;
        foreach (var line in EmbeddedText.Lines("cues"))
        {
            if (line[0] == '[')
            {
                head = line.Trim('[', ']').Split(' ');
                continue;
            }

            foreach (var parts in CuePattern.Expand(line))
            {
                yield return new Cue(head[0], head[1], head.Length > 3 && head[3].Length > 0 ? head[3] : null, parts, order++);
            }
        }
    }
}
