using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;
using Bot.Language.Measures;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>What people ask near the documents: what no document speaks of, and what one does beside its criteria.</summary>
internal sealed class Topics
{
    private const int LongParaphrase = 3;
    private readonly PhraseTable _unsaid;
    private readonly PhraseTable _telling;
    private readonly PhraseTable _said;
    private readonly Lexicon _lexicon;

    /// <param name="isEveryday">Stems of everyday English: alone they turn no question ("table").</param>
    public Topics(Lexicon lexicon, IEnumerable<ImmutableArray<Token>> passages, Func<string, bool> isEveryday)
    {
        var read = passages.ToImmutableArray();
        var said = Said(lexicon.Uncovered, read);
        var saidWords = Said(lexicon.Telling, read);
        _unsaid = new PhraseTable(lexicon.Uncovered.Phrases.Where(p => !said.Contains(p)));
        _telling = new PhraseTable(lexicon.Telling.Phrases.Where(p => !saidWords.Contains(p) && !(p.Weight == 1 && p.Steps[0].All(words => words.All(isEveryday)))));
        _said = new PhraseTable(lexicon.Uncovered.Phrases.Where(said.Contains));
        _lexicon = lexicon;
    }

    /// <summary>What is asked and no document says; a model's own name ("contract manufacturing") is no contract.</summary>
    public UncoveredTopic? Find(ImmutableArray<Token> words, ImmutableArray<PhraseMatch> names, ImmutableArray<Measure> measures) =>
        _unsaid.Match(words) is not { IsEmpty: false } matches ? null
            : matches.Where(m => !BeginsInModel(m, names) && !IsNamed(m, names) && !BeginsCriterion(m, names) && !LeadsToTime(m, words, measures)).Where(IsNoPartOf(_lexicon.Asks.Match(words), words)).OrderByDescending(m => m.Phrase.Weight).Select(Of).FirstOrDefault();

    /// <summary>The first telling word that what is asked does not explain.</summary>
    public UncoveredTopic? Turning(ImmutableArray<Token> words, Func<Token, bool> explains) =>
        _telling.Match(words) is { IsEmpty: false } matches ? matches.Where(Turns(words, explains)).Select(Of).FirstOrDefault() : null;

    /// <summary>Phrases of such a topic that a document does hold: only what holds them can answer.</summary>
    public ImmutableArray<Phrase> Beside(ImmutableArray<Token> words, Func<Token, bool> explains) =>
        _said.Match(words) is { IsEmpty: false } matches ? Unexplained(matches, words, explains) : [];

    private Func<PhraseMatch, bool> Turns(ImmutableArray<Token> words, Func<Token, bool> explains)
    {
        var names = _lexicon.Names.Match(words);
        return m => !words[m.First..m.End].Any(explains) && !IsNamed(m, names);
    }

    private ImmutableArray<Phrase> Unexplained(ImmutableArray<PhraseMatch> matches, ImmutableArray<Token> words, Func<Token, bool> explains)
    {
        var names = _lexicon.Names.Match(words);
        return [.. matches.Where(m => !words[m.First..m.End].All(explains) && !IsNamed(m, names) && !BeginsInModel(m, names)).Select(m => m.Phrase)];
    }

    // "Think of nothing but advertising and selling": one word inside a longer paraphrase that a criterion knows.
    private static Func<PhraseMatch, bool> IsNoPartOf(ImmutableArray<PhraseMatch> asks, ImmutableArray<Token> words) =>
        m => m.Phrase.Weight > 1 || !asks.Any(a => a.Phrase.Weight >= LongParaphrase && Lexicon.CriterionOf(a.Id) is not null && a.First <= m.First && m.End <= a.End
            && a.Phrase.Steps.Any(step => step.Any(alternative => alternative.Contains(words[m.First].Stem))));

    private UncoveredTopic Of(PhraseMatch match) => _lexicon.Topics[match.Id];

    private static bool BeginsInModel(PhraseMatch match, ImmutableArray<PhraseMatch> names) =>
        names.Any(n => Lexicon.ModelOf(n.Id) is not null && n.First <= match.First && match.First < n.End && n.End - n.First > 1);

    // "What's time to market": "what time" is only the way into a longer name.
    private static bool BeginsCriterion(PhraseMatch match, ImmutableArray<PhraseMatch> names) =>
        names.Any(n => Lexicon.CriterionOf(n.Id) is not null && n.End - n.First > 2 && n.First < match.End && match.First < n.End && match.End < n.End);

    // "Made in 8 months" names no place.
    private static bool LeadsToTime(PhraseMatch match, ImmutableArray<Token> words, ImmutableArray<Measure> measures) =>
        words[match.End - 1].Text is "in" or "within" && match.End < words.Length
        && measures.Any(m => m.Kind == MeasureKind.Duration && m.Span.Start < words[Math.Min(match.End + 1, words.Length - 1)].Span.End && m.Span.End > words[match.End].Span.Start);

    // A product that a document is about is no topic beside it.
    private static bool IsNamed(PhraseMatch match, ImmutableArray<PhraseMatch> names) =>
        names.Any(n => Lexicon.CriterionOf(n.Id) is null && n.First <= match.First && match.End <= n.End);

    private static HashSet<Phrase> Said(PhraseTable table, ImmutableArray<ImmutableArray<Token>> passages) =>
        passages.SelectMany(p => table.Match(p)).Select(m => m.Phrase).ToHashSet();
}
