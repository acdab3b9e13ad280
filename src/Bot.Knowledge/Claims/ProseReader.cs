using System.Collections.Immutable;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language;

namespace Bot.Knowledge.Claims;

/// <summary>Sentences and list items → claims: the model named last speaks on in "this model", "it", "these".</summary>
/// <param name="models">Every model the document names: whom a sentence without a model addresses.</param>
public sealed class ProseReader(Lexicon lexicon, Document document, ImmutableArray<Model> models)
{
    private static readonly ImmutableArray<string> OfAllModels = [Criteria.Industry, Criteria.Audience, Criteria.Terminology];
    private readonly LabelledLineReader _labelled = new(lexicon, document);

    public ImmutableArray<Claim> Read(TextBlock block, HeadingTrail trail)
    {
        if (_labelled.Read(block, trail) is { IsEmpty: false } labelled)
        {
            return labelled;
        }

        var joined = new JoinedText(document, block);
        var masked = Markers.Mask(joined.Text);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var (carried, asked, before) = (trail.Model ?? OnlyModel(masked), trail.Criterion, ImmutableArray<string>.Empty);
        for (var i = 0; i < joined.SentenceSpans.Length; i++)
        {
            var span = joined.SentenceSpans[i];
            var sentence = new ProseSentence(span.Of(masked), lexicon, carried);
            var spoken = carried;
            carried = sentence.Models.Length switch { 0 => carried, 1 => sentence.Models[0], _ => trail.Model };
            var reading = new SentenceReading(sentence, joined, span);
            asked = sentence.Text.TrimEnd('*', '_', ' ').EndsWith('?') ? Label.Of(sentence.Text, lexicon).Criterion ?? asked : asked;
            before = AddFigures(reading, asked, before, claims);
            AddStatements(reading, spoken, claims);
            AddDefinition(reading, i, claims);
        }

        return [.. claims.DistinctBy(c => (c.Model, c.Criterion, c.Source, c.Figure))];
    }

    private sealed record SentenceReading(ProseSentence Sentence, JoinedText Joined, TextSpan Span);

    private ImmutableArray<string> AddFigures(
        SentenceReading reading, string? heading, ImmutableArray<string> before, ImmutableArray<Claim>.Builder claims)
    {
        var sentence = reading.Sentence;
        var counted = ImmutableArray.CreateBuilder<string>();
        foreach (var measure in sentence.Measures)
        {
            if (sentence.Cues.CriterionOf(measure, heading, before) is not { } criterion || IsTimesOrShare(sentence.Text, measure.Span))
            {
                continue;
            }

            counted.Add(criterion);
            foreach (var model in sentence.ModelsAt(measure.Span))
            {
                var figure = FigureReader.FigureOf(measure, sentence.Text);
                var scope = FigureScope.Per(sentence.Text, measure.Span)?.Words;
                Add(reading, measure.Span, new Said(model, criterion, figure, scope), claims);
            }
        }

        return counted.ToImmutable();
    }

    // A paragraph that names one model speaks of it from its beginning.
    private Model? OnlyModel(string text) =>
        Lexicon.Models(lexicon.Names.MatchLongest(PhraseTable.Words(text))) is [var only] ? only : null;

    private void AddStatements(SentenceReading reading, Model? carried, ImmutableArray<Claim>.Builder claims)
    {
        foreach (var match in reading.Sentence.Said.Where(m => !reading.Sentence.Cues.IsAboutOthers(m.Id)))
        {
            var about = reading.Sentence.ModelsAt(match.Span);
            // "For most mirror suppliers, the choice is between OEM and ODM", said of contract manufacturing, is said of it too.
            about = about.Length > 1 && match.Id == Criteria.BestFor && carried is { } of && !about.Contains(of) ? about.Add(of) : about;
            about = about.IsEmpty && OfAllModels.Contains(match.Id) ? models : about;
            foreach (var model in about)
            {
                if (!claims.Any(c => c.Model == model && c.Criterion == match.Id && IsHere(reading, c)))
                {
                    Add(reading, match.Span, new Said(model, match.Id, null, null), claims);
                }
            }
        }
    }

    // "OEM (Original Equipment Manufacturing) refers to …" opens a paragraph.
    private void AddDefinition(SentenceReading reading, int index, ImmutableArray<Claim>.Builder claims)
    {
        if (index == 0 && reading.Sentence.FirstMention is >= 0 and <= 5 && DefinitionVerbs.FirstIn(reading.Sentence.Words) is not null
            && reading.Sentence.ModelsAt(new TextSpan(0, reading.Sentence.Text.Length)) is [var model, ..])
        {
            Add(reading, new TextSpan(0, 1), new Said(model, Criteria.Definition, null, null), claims);
        }
    }

    private static readonly WordTable DefinitionVerbs = WordTable.Load("definitionVerbs");

    private sealed record Said(Model Model, string Criterion, Figure? Figure, string? Scope);

    private void Add(SentenceReading reading, TextSpan at, Said said, ImmutableArray<Claim>.Builder claims)
    {
        var (line, offset) = reading.Joined.At(reading.Span.Start + at.Start);
        foreach (var place in reading.Joined.Places(reading.Span).Where(p => p.Line == line))
        {
            if (Quotes.Around(document, place, offset) is { } source)
            {
                var words = reading.Sentence.Words;
                var near = words.Where(w => w.Span.Start < at.End && w.Span.End <= at.End).TakeLast(8).Reverse();
                claims.Add(new Claim(
                    said.Model, said.Criterion, source.Quote, said.Figure, Compares(said.Criterion) ? Wording.DirectionOf([.. near.Take(5)]) : null, Wording.HedgeOf(words),
                    said.Scope, Wording.IsFlexible(words), source));
            }
        }
    }

    // "less differentiation" is no lower risk: a direction in running text is taken of figures and control only.
    private bool Compares(string criterion) => criterion == Criteria.Control || lexicon.Criterion(criterion).Figure != FigureKind.None;

    private static bool IsHere(SentenceReading reading, Claim claim)
    {
        var (line, offset) = reading.Joined.At(reading.Span.Start);
        return claim.Source.Line >= line && (claim.Source.Line > line || claim.Source.End > offset);
    }

    private static bool IsTimesOrShare(string text, TextSpan figure) =>
        figure.End < text.Length && text[figure.End] is '%' or '×' or '°';
}
