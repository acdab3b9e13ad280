using System.Collections.Immutable;
using Bot.Language;
using Bot.Language.Analysis;

namespace Bot.Recommendations.Reading;

/// <summary>The plain words of a text, folded, without symbols: "R&amp;D, in-house" gives r, d, in, house.</summary>
public sealed class WordList
{
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<TextSpan> _spans;

    private WordList(ImmutableArray<string> words, ImmutableArray<TextSpan> spans)
    {
        _words = words;
        _spans = spans;
    }

    public int Count => _words.Length;

    public string this[int index] => _words[index];

    /// <summary>Where the word's token stands in the text.</summary>
    public TextSpan SpanAt(int index) => _spans[index];

    /// <summary>The same places with each word replaced.</summary>
    public WordList Select(Func<string, string> replace) => new([.. _words.Select(replace)], _spans);

    /// <param name="stands">Words replaced by another, so that one phrase covers them all ("supplier" by "maker").</param>
    public static WordList Of(string text, IReadOnlyDictionary<string, string>? stands = null)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var token in TextAnalyzer.Analyze(text).Where(token => token.Kind != TokenKind.Symbol))
        {
            foreach (var part in Parts(token.Text))
            {
                words.Add(stands is not null && stands.TryGetValue(part, out var other) ? other : part);
                spans.Add(token.Span);
            }
        }

        return new WordList(words.ToImmutable(), spans.ToImmutable());
    }

    private static IEnumerable<string> Parts(string token)
    {
        var start = -1;
        for (var i = 0; i <= token.Length; i++)
        {
            var inside = i < token.Length && char.IsLetterOrDigit(token[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return token[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
