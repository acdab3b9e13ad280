using System.Buffers;
using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language.Measures;

namespace Bot.Knowledge.Claims;

/// <summary>
/// What the figures of a sentence count. Words that name a criterion speak for a figure near them; words that only go with one
/// ("takes", "orders") do so where nothing better stands; samples, shipping, staff and stories take their figures away.
/// </summary>
internal sealed class FigureCues
{
    private const int FarthestCue = 9;
    private const int FarthestWord = 4;
    private const int FarthestOther = 14;
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:—–()");
    private static readonly SearchValues<char> Stops = SearchValues.Create(";—()");
    private static readonly WordTable Uncounted = WordTable.Load("uncounted");
    private static readonly PhraseTable Stories = new(WordingFile.Lines("stories").Select(line => Phrase.Parse("story", line)));

    private readonly ProseSentence _sentence;
    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<PhraseMatch> _names;
    private readonly ImmutableArray<PhraseMatch> _words;
    private readonly ImmutableArray<PhraseMatch> _others;
    private readonly bool _isStory;

    public FigureCues(ProseSentence sentence, ImmutableArray<PhraseMatch> names, Lexicon lexicon)
    {
        (_sentence, _lexicon) = (sentence, lexicon);
        _names =
        [
            .. sentence.Said,
            .. names.Where(m => Lexicon.CriterionOf(m.Id) is not null)
                .Select(m => m with { Phrase = m.Phrase with { Id = Lexicon.CriterionOf(m.Id)! } }),
        ];
        _words = lexicon.FigureWords.Match(sentence.Words);
        _others = lexicon.Elsewhere.Match(sentence.Words);
        _isStory = !Stories.Match(sentence.Words).IsEmpty || sentence.Measures.Any(IsPastYear);
    }

    /// <param name="heading">The criterion the sentence stands under, if any.</param>
    /// <param name="before">What figures of the sentence before counted: "…; ODM customers pay $250" goes on with it.</param>
    public string? CriterionOf(Measure measure, string? heading, ImmutableArray<string> before)
    {
        if (_isStory || IsUncounted(measure))
        {
            return null;
        }

        var name = Nearest(_names, measure, FarthestCue);
        if (IsTakenAway(measure, name))
        {
            return null;
        }

        var headed = heading is not null && FigureReader.Fits(measure, _lexicon.Criterion(heading).Figure) ? heading : null;
        if (name is not null || IsHandful(measure))
        {
            return name?.Id;
        }

        return headed ?? Nearest(_words, measure, FarthestWord)?.Id ?? SharedCue(measure) ?? Continued(measure, before);
    }

    // Spoken of another model than the sentence before, and of nothing that takes the figure elsewhere.
    private string? Continued(Measure measure, ImmutableArray<string> before) => _sentence.Mentions.IsEmpty || measure.Unit == "year"
        ? null
        : before.FirstOrDefault(id => FigureReader.Fits(measure, _lexicon.Criterion(id).Figure));

    // "One label", "thirty jars", "400 metres": hardly an order's minimum unless something calls it one.
    private static bool IsHandful(Measure measure) => measure.Kind is MeasureKind.Number or MeasureKind.Range
        && ((measure.Max ?? measure.Min) < 10 || !measure.Text.Any(char.IsAsciiDigit) || (measure.Unit is { } unit && Uncounted.Contains(unit)));

    // "In 2017 …", "until about 2018": what was, not what is.
    private static bool IsPastYear(Measure measure) =>
        measure is { Kind: MeasureKind.Number, Unit: null, Min: >= 1950 and < 2050 and not 2000 } && measure.Text is [_, _, _, _] && measure.Text.All(char.IsAsciiDigit);

    /// <summary>A story, or a sentence whose figures of this kind count something else: its words would show them beside the criterion.</summary>
    public bool IsAboutOthers(string criterion)
    {
        if (_isStory)
        {
            return criterion is not (Criteria.Terminology or Criteria.Example);
        }

        var figures = _sentence.Measures.Where(m => FigureReader.Fits(m, _lexicon.Criterion(criterion).Figure)).ToImmutableArray();
        return !figures.IsEmpty && figures.All(m => IsTakenAway(m, Nearest(_names, m, FarthestCue)));
    }

    private PhraseMatch? Nearest(ImmutableArray<PhraseMatch> cues, Measure measure, int farthest)
    {
        var fitting = cues.Where(c => FigureReader.Fits(measure, _lexicon.Criterion(c.Id).Figure)).ToImmutableArray();
        return fitting
            .Where(c => c.Span.Start <= measure.Span.Start && c.Span.End <= measure.Span.End && IsNear(c.Span.End, measure.Span.Start, farthest))
            .OrderByDescending(c => c.Span.End).ThenByDescending(c => c.Phrase.Weight)
            .FirstOrDefault()
            ?? fitting.Where(c => c.Span.End >= measure.Span.End && IsNear(measure.Span.End, c.Span.Start, farthest)).MinBy(c => c.Span.Start);
    }

    // "Samples cost $40", "a sampling run of 20 pieces": said before it in the same breath, or right after it.
    private bool IsTakenAway(Measure measure, PhraseMatch? name)
    {
        foreach (var other in _others)
        {
            var (before, after) = (other.Span.Start <= measure.Span.Start, other.Span.End > measure.Span.End);
            var from = Math.Min(other.Span.End, measure.Span.Start);
            if (before && Between(from, measure.Span.Start) <= FarthestOther && !HasStop(from, measure.Span.Start)
                && !(name is not null && name.Span.Start >= other.Span.End && name.Span.End <= measure.Span.Start))
            {
                return true;
            }

            if (after && !(name is not null && name.Span.End <= measure.Span.Start)
                && Between(measure.Span.End, other.Span.Start) <= 3 && IsUnbroken(measure.Span.End, other.Span.Start))
            {
                return true;
            }
        }

        return false;
    }

    // "OEM minimums start at 2,000 pieces, ODM at 300": the second figure follows its model and shares the cue.
    private string? SharedCue(Measure measure)
    {
        var fitting = _names.Concat(_words).Where(c => FigureReader.Fits(measure, _lexicon.Criterion(c.Id).Figure));
        var ids = fitting.Select(c => c.Id).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var follows = _sentence.Mentions.Any(m => m.Span.End <= measure.Span.Start && Between(m.Span.End, measure.Span.Start) <= 3);
        return ids.Length == 1 && follows ? ids[0] : null;
    }

    // "300 workers", "5,000 mAh": no order anybody places.
    private bool IsUncounted(Measure measure) =>
        measure.Kind is MeasureKind.Number or MeasureKind.Range
        && _sentence.Words.FirstOrDefault(w => w.Span.Start >= measure.Span.End) is { } next
        && _sentence.Text.AsSpan(measure.Span.End, next.Span.Start - measure.Span.End).Trim().Length == 0
        && Uncounted.Contains(next);

    private bool IsNear(int from, int to, int farthest) =>
        from >= to || (!_sentence.Text[from..to].Contains(". ", StringComparison.Ordinal)
            && Between(from, to) <= (_sentence.Text.AsSpan(from, to - from).ContainsAny(Breaks) ? 3 : farthest));

    private bool HasStop(int from, int to) => _sentence.Text.AsSpan(from, Math.Max(0, to - from)).ContainsAny(Stops);

    private bool IsUnbroken(int from, int to) => from >= to || !_sentence.Text.AsSpan(from, to - from).ContainsAny(Breaks);

    private int Between(int from, int to) => _sentence.Words.Count(w => w.Span.Start >= from && w.Span.End <= to);
}
