using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Recommendations.Reading;

/// <summary>One word of a <see cref="Phrase"/>: any of several, each exact or (with a star) a beginning.</summary>
internal sealed record PhraseWord(ImmutableArray<string> Options, bool AfterGap)
{
    private const string Number = "NUM";

    private static readonly FrozenSet<string> Numbers = new[]
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
         "hundred", "hundreds", "thousand", "thousands", "dozen", "dozens",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly bool _isNumber = Options.Contains(Number, StringComparer.Ordinal);
    private readonly FrozenSet<string> _whole = Options.Where(option => option[^1] is not '*').ToFrozenSet(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _beginnings = [.. Options.Where(option => option[^1] is '*').Select(option => option[..^1])];

    public bool Matches(string word)
    {
        if (_whole.Contains(word) || (_isNumber && (!word.AsSpan().ContainsAnyExceptInRange('0', '9') || Numbers.Contains(word))))
        {
            return true;
        }

        foreach (var beginning in _beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// A cue as authors write it: words in order, <c>*</c> for any ending, <c>..</c> for up to four words between, <c>NUM</c> for a
/// number, <c>a|b</c> for either and <c>&lt;name&gt;</c> for a class of words.
/// </summary>
public sealed class Phrase
{
    private const int LongestGap = 4;

    /// <summary>Words behind which another speaks, so that no gap reaches over them.</summary>
    private static readonly ImmutableArray<string> Barriers = ["what", "whatever", "which", "who", "because", "if", "whose"];

    private static readonly ImmutableArray<string> Denials = ["not", "no", "never", "without", "don", "cannot", "nobody", "nothing", "needn", "neither", "nor"];
    private readonly ImmutableArray<PhraseWord> _words;

    private Phrase(string written, ImmutableArray<PhraseWord> words)
    {
        Written = written;
        IsDenial = words.Any(word => word.Options.Any(option => Denials.Contains(option, StringComparer.Ordinal)));
        _words = words;
    }

    /// <summary>As it stands in the file.</summary>
    public string Written { get; }

    /// <summary>It denies by itself ("never .. change"), so that its own "never" does not turn its sense.</summary>
    public bool IsDenial { get; }

    /// <summary>The phrase, or null when nothing but gaps is written or a class is unknown.</summary>
    public static Phrase? Parse(string written) => Parse(written, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    public static Phrase? Parse(string written, ImmutableSortedDictionary<string, ImmutableArray<string>> classes)
    {
        var words = ImmutableArray.CreateBuilder<PhraseWord>();
        var afterGap = false;
        foreach (var part in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "..")
            {
                afterGap = true;
                continue;
            }

            var options = part.Split('|').SelectMany(option => option is ['<', .. var name, '>']
                ? classes.TryGetValue(name, out var known) ? known : []
                : ImmutableArray.Create(option)).ToImmutableArray();
            if (options.IsEmpty)
            {
                return null;
            }

            words.Add(new PhraseWord(options, afterGap));
            afterGap = false;
        }

        return words.Count == 0 ? null : new Phrase(written, words.ToImmutable());
    }

    public bool IsIn(WordList text) => FindIn(text) is not null;

    /// <summary>The first place it stands: indexes of its first word and after its last; null when nowhere.</summary>
    public (int First, int End)? FindIn(WordList text, int from = 0)
    {
        for (var start = from; start < text.Count; start++)
        {
            if (EndAt(text, start) is { } end)
            {
                return (start, end);
            }
        }

        return null;
    }

    /// <summary>After its last word, when its first stands exactly there; null: it does not.</summary>
    public int? EndAt(WordList text, int start) =>
        start < text.Count && _words[0].Matches(text[start]) ? EndFrom(text, start + 1, 1) : null;

    private int? EndFrom(WordList text, int at, int word)
    {
        if (word == _words.Length)
        {
            return at;
        }

        var last = Math.Min(text.Count - 1, at + (_words[word].AfterGap ? LongestGap : 0));
        for (var i = at; i <= last; i++)
        {
            if (_words[word].Matches(text[i]) && EndFrom(text, i + 1, word + 1) is { } end)
            {
                return end;
            }

            if (Barriers.Contains(text[i], StringComparer.Ordinal))
            {
                return null;
            }
        }

        return null;
    }
}
