using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language;
using Bot.Language.Analysis;
using Bot.Language.Measures;

namespace Bot.Knowledge.Claims;

/// <summary>A sentence, read: its words and what they name. Offsets are those of <see cref="Text"/>.</summary>
internal sealed class ProseSentence
{
    private const int FarthestCue = 7;

    private readonly ImmutableArray<PhraseMatch> _mentions;
    private readonly ImmutableArray<PhraseMatch> _cues;
    private readonly Model? _carried;

    public ProseSentence(string text, Lexicon lexicon, Model? carried)
    {
        Text = text;
        Words = PhraseTable.Words(text);
        var names = lexicon.Names.MatchLongest(Words);
        _mentions = [.. names.Where(m => Lexicon.ModelOf(m.Id) is not null)];
        Said = lexicon.Says.Match(Words);
        _cues =
        [
            .. Said,
            .. names.Where(m => Lexicon.CriterionOf(m.Id) is not null)
                .Select(m => m with { Phrase = m.Phrase with { Id = Lexicon.CriterionOf(m.Id)! } }),
        ];
        _carried = carried;
        Models = Lexicon.Models(_mentions);
        Measures = MeasureReader.Read(text);
    }

    public string Text { get; }

    public ImmutableArray<Token> Words { get; }

    public ImmutableArray<PhraseMatch> Said { get; }

    public ImmutableArray<Model> Models { get; }

    public ImmutableArray<Measure> Measures { get; }

    /// <summary>Word index of the first model named, or -1.</summary>
    public int FirstMention => _mentions.IsEmpty ? -1 : _mentions[0].First;

    /// <summary>Whom the words at this offset speak of: the model named before them, else those named after, else the one carried.</summary>
    public ImmutableArray<Model> ModelsAt(TextSpan span)
    {
        if (Models.Length <= 1)
        {
            return Models.IsEmpty && _carried is { } carried ? [carried] : Models;
        }

        var clause = ClauseAround(span.Start);
        var near = _mentions.LastOrDefault(m => m.Span.Start <= span.Start && clause.Contains(m.Span))
            ?? _mentions.FirstOrDefault(m => clause.Contains(m.Span) && m.Span.Start < span.End)
            ?? _mentions.LastOrDefault(m => m.Span.Start <= span.Start);
        return near is null ? Models : [Lexicon.ModelOf(near.Id)!.Value];
    }

    /// <summary>What a measure counts: the nearest cue of a criterion whose figures are of its kind.</summary>
    public string? CriterionOf(Measure measure, Lexicon lexicon, string? heading)
    {
        var fitting = _cues.Where(c => FigureReader.Fits(measure, lexicon.Criterion(c.Id).Figure)).ToImmutableArray();
        var cue = fitting
            .Where(c => c.Span.End <= measure.Span.Start && IsNear(c.Span.End, measure.Span.Start))
            .OrderByDescending(c => c.Span.End).ThenByDescending(c => c.Phrase.Weight)
            .FirstOrDefault()
            ?? fitting.Where(c => c.Span.Start >= measure.Span.Start && IsNear(measure.Span.End, c.Span.Start)).MinBy(c => c.Span.Start)
            ?? fitting.FirstOrDefault(c => c.Span.Start <= measure.Span.Start && c.Span.End >= measure.Span.End);
        if (cue is not null)
        {
            return cue.Id;
        }

        var headed = heading is not null && FigureReader.Fits(measure, lexicon.Criterion(heading).Figure) ? heading : null;
        return headed ?? SharedCue(measure, fitting);
    }

    // "OEM minimums start at 2,000 pieces, ODM at 300": the second figure follows its model and shares the cue.
    private string? SharedCue(Measure measure, ImmutableArray<PhraseMatch> fitting)
    {
        var ids = fitting.Select(c => c.Id).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var follows = _mentions.Any(m => m.Span.End <= measure.Span.Start && WordsBetween(m.Span.End, measure.Span.Start) <= 3);
        return ids.Length == 1 && follows ? ids[0] : null;
    }

    private bool IsNear(int from, int to)
    {
        var between = Text[from..to];
        var limit = between.AsSpan().ContainsAny(",;:—") ? 3 : FarthestCue;
        return !between.Contains(". ", StringComparison.Ordinal) && WordsBetween(from, to) <= limit;
    }

    private int WordsBetween(int from, int to) => Words.Count(w => w.Span.Start >= from && w.Span.End <= to);

    private TextSpan ClauseAround(int at)
    {
        var start = at == 0 ? -1 : Text.AsSpan(0, at).LastIndexOfAny(",;:—");
        var end = Text.AsSpan(at).IndexOfAny(",;:—");
        return new TextSpan(start + 1, end < 0 ? Text.Length : at + end);
    }
}
