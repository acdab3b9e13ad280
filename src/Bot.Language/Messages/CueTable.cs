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
    private const int Unknown = -1;

    private static readonly ImmutableArray<Pattern> Patterns = [.. Read()];

    private static readonly FrozenDictionary<string, int> Numbers = Patterns
        .SelectMany(pattern => pattern.Parts).SelectMany(part => part.Stems)
        .Select(WordOf).Distinct(StringComparer.Ordinal)
        .Select((word, number) => KeyValuePair.Create(word, number))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Subjects = Patterns
        .Select(SubjectOf).Distinct(StringComparer.Ordinal)
        .Select((subject, number) => KeyValuePair.Create(subject, number))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<(CuePart First, Cue Cue)> Cues = [.. Patterns.Select(pattern => (pattern.Parts[0], CueOf(pattern)))];

    private static readonly ImmutableArray<ImmutableArray<Cue>> ByStem = ByFirst(exactly: false);
    private static readonly ImmutableArray<ImmutableArray<Cue>> ByForm = ByFirst(exactly: true);

    /// <summary>Words of the cues, for spelling.</summary>
    public static KnownWords Spelling { get; } = new(EmbeddedText.Lines("cues")
        .Where(line => line[0] != '[')
        .SelectMany(line => TextAnalyzer.Analyze(line))
        .Where(token => token.Kind == TokenKind.Word && token.Text.Length >= 6));

    /// <summary>The number of a word or stem that some cue has, or one that no cue has.</summary>
    public static int NumberOf(string word) => Numbers.GetValueOrDefault(word, Unknown);

    /// <summary>Cues by the number of their first word's stem.</summary>
    public static ImmutableArray<Cue> StartingWith(int stem) => stem == Unknown ? [] : ByStem[stem];

    /// <summary>Cues whose first word counts in this form only.</summary>
    public static ImmutableArray<Cue> ExactlyStartingWith(int form) => form == Unknown ? [] : ByForm[form];

    private static ImmutableArray<ImmutableArray<Cue>> ByFirst(bool exactly)
    {
        var cues = Cues
            .SelectMany(pair => pair.First.Stems.Where(stem => IsExact(stem) == exactly).Distinct().Select(stem => (Word: Numbers[WordOf(stem)], pair.Cue)))
            .ToLookup(pair => pair.Word, pair => pair.Cue);
        return [.. Enumerable.Range(0, Numbers.Count).Select(word => cues[word].ToImmutableArray())];
    }

    private static Cue CueOf(Pattern pattern) =>
        new(pattern.Name, pattern.Value, pattern.Negated, [.. pattern.Parts.Skip(1).Select(StepOf)], Subjects[SubjectOf(pattern)]);

    private static CueStep StepOf(CuePart part) => new(
        [.. part.Stems.Where(stem => !IsExact(stem)).Select(stem => Numbers[stem])],
        [.. part.Stems.Select(stem => Numbers[WordOf(stem)])],
        part.Stems.Contains("_"), part.Stems.Contains("#"), part.IsOptional, part.IsGap);

    // One thing is said of a slot, however it is valued; of a role or a move each value is a thing of its own.
    private static string SubjectOf(Pattern pattern) =>
        pattern.Name is "role" or "priority" or "raised" or "vague" or "move" ? $"{pattern.Name} {pattern.Value}" : pattern.Name;

    private static bool IsExact(string stem) => stem[0] == '=';

    private static string WordOf(string stem) => IsExact(stem) ? stem[1..] : stem;

    private static IEnumerable<Pattern> Read()
    {
        string[] head = [];
        foreach (var line in EmbeddedText.Lines("cues"))
        {
            if (line[0] == '[')
            {
                head = line.Trim('[', ']').Split(' ');
                continue;
            }

            foreach (var parts in CuePattern.Expand(line))
            {
                yield return new Pattern(head[0], head[1], head.Length > 3 && head[3].Length > 0 ? head[3] : null, parts);
            }
        }
    }

    private sealed record Pattern(string Name, string Value, string? Negated, ImmutableArray<CuePart> Parts);
}
