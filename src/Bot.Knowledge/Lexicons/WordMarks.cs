using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Lexicons;

/// <summary>One bit for each word, shared by some: a word whose bit is missing from a text's is not in the text.</summary>
internal static class WordMarks
{
    private const ulong Any = ulong.MaxValue;

    /// <summary>The marks of all these words.</summary>
    public static ulong Of(ImmutableArray<Token> words)
    {
        var marks = 0ul;
        foreach (var word in words)
        {
            marks |= Of(word.Stem);
        }

        return marks;
    }

    /// <summary>Marks of the words of which one must be in a text for the phrase's second step to be; all where it has none.</summary>
    public static ulong OfNext(Phrase phrase)
    {
        var next = phrase.Steps.Skip(1).FirstOrDefault(step => !step.IsEmpty, []);
        return next.IsEmpty ? Any : next.Aggregate(0ul, (marks, alternative) => marks | Of(alternative[0]));
    }

    private static ulong Of(string stem) => stem.Length == 0 ? Any : 1ul << (((stem.Length * 7) + (stem[0] * 3) + stem[^1]) & 63);
}
