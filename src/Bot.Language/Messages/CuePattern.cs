using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>Reads a cue's pattern. An alternative of several words makes a pattern of its own.</summary>
internal static class CuePattern
{
    public static IEnumerable<ImmutableArray<CuePart>> Expand(string line)
    {
        IEnumerable<ImmutableArray<CuePart>> patterns = [[]];
        foreach (var part in Split(line))
        {
            var choices = Choices(part).ToList();
            patterns = patterns.SelectMany(pattern => choices.Select(choice => pattern.AddRange(choice))).ToList();
        }

        return patterns;
    }

    private static IEnumerable<ImmutableArray<CuePart>> Choices(string part)
    {
        if (part == "*")
        {
            return [[new CuePart([], IsOptional: true, IsGap: true)]];
        }

        var isOptional = part.EndsWith('?');
        var alternatives = part.TrimEnd('?').Trim('(', ')').Split('|');
        var single = alternatives.Where(words => !words.Contains(' ', StringComparison.Ordinal)).Select(StemOf).ToImmutableArray();
        var several = alternatives.Where(words => words.Contains(' ', StringComparison.Ordinal));
        return
        [
            .. single.IsEmpty ? [] : new[] { ImmutableArray.Create(new CuePart(single, isOptional, IsGap: false)) },
            .. several.Select(words => words.Split(' ').Select(word => new CuePart([StemOf(word)], IsOptional: false, IsGap: false)).ToImmutableArray()),
        ];
    }

    private static string StemOf(string word) =>
        word[0] is '=' or '#' or '_' ? word : TextAnalyzer.Analyze(word) is [var token] ? token.Stem : word;

    private static IEnumerable<string> Split(string line)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            depth += i < line.Length && line[i] == '(' ? 1 : i < line.Length && line[i] == ')' ? -1 : 0;
            if (i == line.Length || (line[i] == ' ' && depth == 0))
            {
                if (i > start)
                {
                    yield return line[start..i];
                }

                start = i + 1;
            }
        }
    }
}
