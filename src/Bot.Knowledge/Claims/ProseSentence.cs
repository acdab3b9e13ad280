using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language;
using Bot.Language.Analysis;
using Bot.Language.Measures;

namespace Bot.Knowledge.Claims;

/// <summary>A sentence, read: its words and what they name. Offsets are those of <see cref="Text"/>.</summary>
internal sealed class ProseSentence
{
    private readonly ImmutableArray<PhraseMatch> _mentions;
    private readonly Model? _carried;

    public ProseSentence(string text, Lexicon lexicon, Model? carried)
    {
        Text = text;
        Words = PhraseTable.Words(text);
        var names = lexicon.Names.MatchLongest(Words);
        _mentions = [.. names.Where(m => Lexicon.ModelOf(m.Id) is not null)];
        Said = lexicon.Says.Match(Words);
        _carried = carried;
        Models = Lexicon.Models(_mentions);
        Measures = MeasureReader.Read(text);
        Cues = new FigureCues(this, names, lexicon);
    }

    public string Text { get; }

    public ImmutableArray<Token> Words { get; }

    public ImmutableArray<PhraseMatch> Said { get; }

    public ImmutableArray<Model> Models { get; }

    public ImmutableArray<Measure> Measures { get; }

    /// <summary>What its figures count.</summary>
    public FigureCues Cues { get; }

    /// <summary>The models named, in the order they stand.</summary>
    public ImmutableArray<PhraseMatch> Mentions => _mentions;

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

    private TextSpan ClauseAround(int at)
    {
        var start = at == 0 ? -1 : Text.AsSpan(0, at).LastIndexOfAny(",;:—");
        var end = Text.AsSpan(at).IndexOfAny(",;:—");
        return new TextSpan(start + 1, end < 0 ? Text.Length : at + end);
    }
}
