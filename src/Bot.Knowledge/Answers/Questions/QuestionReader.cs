using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;
using Bot.Language.Measures;
using Bot.Language.Vocabularies;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>Reads what a question asks for, before anything of the conversation is brought in.</summary>
internal sealed class QuestionReader(Lexicon lexicon, AnswerIndex index)
{
    private const double NamedWeight = 4;
    private const double AskedWeight = 2;
    private static readonly WordTable AsksForModel = WordTable.Load("asksForModel");

    private static readonly PhraseTable AsMaker = new(WordingFile.Lines("asMaker").Select(p => Phrase.Parse("maker", p)));
    private static readonly WordTable FirstPerson = WordTable.Load("firstPerson");

    /// <param name="maker">The asker is known to be a supplier.</param>
    public Question Read(string text, bool maker = false)
    {
        var tokens = TextAnalyzer.Analyze(text);
        var written = PhraseTable.WordsOf(tokens);
        var words = Corrected(written);
        // A word spelled right is not a misspelling of a name ("sentence" is no "sequence").
        var terms = VocabularyMatcher.Match(tokens, lexicon.Vocabulary, asks: false)
            .Where(t => t.Edits == 0 || written.Any(w => w.Span.Overlaps(t.Span) && !index.Spelling.Knows(w))).ToImmutableArray();
        var names = lexicon.Names.MatchLongest(words);
        var asks = lexicon.Asks.Match(words);
        maker |= !AsMaker.Match(words).IsEmpty;
        var measures = MeasureReader.Read(text, tokens);
        var models = ModelsOf(terms, names, text) is { IsEmpty: false } named ? named
            : index.Aliases.Of(words) is { IsEmpty: false } aliased ? aliased
            : DescribedIn(asks, words, maker);
        var criteria = CriteriaOf(terms, names, asks);
        var told = Preamble.Length(words, text);
        var content = Synonyms.ContentOf(words.Where(w => !IsModel(w, names))).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new Question(
            text, words, models, criteria, IndustryOf(terms, names, text) ?? index.Homes.IndustryOf(words), measures, QuestionForms.Of(words, text), content,
            [.. words.Where(w => !index.Spelling.Knows(w))], Uncovered(words, names, measures, models.IsEmpty && criteria.IsEmpty ? 0 : told),
            written.Any(w => !index.Spelling.Knows(w)), AskedThing.Foreign(words, [.. names, .. asks], index), maker, words[(models.IsEmpty && criteria.IsEmpty ? 0 : told)..]);
    }

    /// <summary>The words of a text as the question of it has them.</summary>
    public ImmutableArray<Token> WordsOf(ImmutableArray<Token> tokens) => Corrected(PhraseTable.WordsOf(tokens));

    private ImmutableArray<Token> Corrected(ImmutableArray<Token> written)
    {
        var words = ImmutableArray.CreateBuilder<Token>(written.Length);
        foreach (var word in written)
        {
            words.Add(index.Spelling.Correct(word));
        }

        return words.MoveToImmutable();
    }

    // Where the question proper names its point, what is told before it decides nothing.
    private UncoveredTopic? Uncovered(ImmutableArray<Token> words, ImmutableArray<PhraseMatch> names, ImmutableArray<Measure> measures, int told) =>
        index.Topics.Find(words[told..], told == 0 ? names : lexicon.Names.MatchLongest(words[told..]), measures);

    private static ImmutableArray<Model> ModelsOf(ImmutableArray<TermMatch> terms, ImmutableArray<PhraseMatch> names, string text)
    {
        var keys = terms.Where(t => t.Concept.Kind == ConceptKind.Model)
            .Where(t => !IsCentimetres(t, text))
            .Select(t => (Key: Lexicon.Key(t.Concept.Kind, t.Concept.Id), t.Span.Start))
            .Concat(names.Where(n => Lexicon.ModelOf(n.Id) is not null && n.Span.Length > 2).Select(n => (Key: n.Id, n.Span.Start)));
        var found = keys.OrderBy(k => k.Start).ToImmutableArray();
        var meant = found.RemoveAll(k => IsPutAside(k.Start, text));
        return [.. (meant.IsEmpty ? found : meant).Select(k => Lexicon.ModelOf(k.Key)).OfType<Model>().Distinct()];
    }

    // "Built from my own sketches" is OEM without its name; who asks which model it is gets no guess.
    private static ImmutableArray<Model> DescribedIn(ImmutableArray<PhraseMatch> asks, ImmutableArray<Token> words, bool maker) =>
        asks.IsEmpty || AsksForModel.FirstIn(words) is not null ? [] : Clearest(asks, words, maker) is { } only ? [only] : [];

    // The model whose longest pattern is longer than any other's.
    private static Model? Clearest(ImmutableArray<PhraseMatch> asks, ImmutableArray<Token> words, bool maker)
    {
        // A maker's "our own designs" are what a buyer calls the factory's.
        if (maker && asks.Any(a => Lexicon.ModelOf(a.Id) == Model.OEM && words[a.First..a.End].Any(FirstPerson.Contains)))
        {
            return Model.ODM;
        }

        var best = asks.Where(a => Lexicon.ModelOf(a.Id) is not null)
            .GroupBy(a => a.Id, StringComparer.Ordinal)
            .Select(g => (Model: Lexicon.ModelOf(g.Key), Weight: g.Max(a => a.Phrase.Weight)))
            .OrderByDescending(x => x.Weight).Take(2).ToImmutableArray();
        return best.IsEmpty || (best.Length > 1 && best[0].Weight == best[1].Weight) ? null : best[0].Model;
    }

    private static bool IsCentimetres(TermMatch term, string text)
    {
        var before = text.AsSpan(0, term.Span.Start).TrimEnd();
        return term.Span.Length == 2 && before.Length > 0 && char.IsAsciiDigit(before[^1]);
    }

    private static ImmutableArray<Asked> CriteriaOf(
        ImmutableArray<TermMatch> terms, ImmutableArray<PhraseMatch> names, ImmutableArray<PhraseMatch> asks)
    {
        var asked = new Dictionary<string, Asked>(StringComparer.Ordinal);
        foreach (var term in terms.Where(t => t.Concept.Kind == ConceptKind.Criterion))
        {
            Add(asked, term.Concept.Id, NamedWeight + (0.5 * Words(term.Name)), true);
        }

        foreach (var name in names.Where(n => Lexicon.CriterionOf(n.Id) is not null))
        {
            Add(asked, Lexicon.CriterionOf(name.Id)!, NamedWeight + (0.5 * name.Phrase.Weight), true);
        }

        foreach (var ask in asks.Where(a => Lexicon.CriterionOf(a.Id) is not null))
        {
            Add(asked, Lexicon.CriterionOf(ask.Id)!, AskedWeight * ask.Phrase.Weight, false);
        }

        // "Can a startup do OEM?"
        if (terms.Any(t => t.Concept.Kind == ConceptKind.Segment))
        {
            Add(asked, Criteria.BestFor, AskedWeight + 1, false);
        }

        return [.. asked.Values.OrderByDescending(a => a.Weight).ThenBy(a => a.Criterion, StringComparer.Ordinal)];
    }

    // The clearest sign counts whole, further ones a little.
    private static void Add(Dictionary<string, Asked> asked, string criterion, double weight, bool named)
    {
        var before = asked.GetValueOrDefault(criterion) ?? new Asked(criterion, 0, false);
        var both = Math.Max(before.Weight, weight) + (0.25 * Math.Min(before.Weight, weight));
        asked[criterion] = new Asked(criterion, both, before.Named || named);
    }

    // "Not toys, mirrors": what is put aside gives way to what is not.
    private static string? IndustryOf(ImmutableArray<TermMatch> terms, ImmutableArray<PhraseMatch> names, string text) =>
        terms.Where(t => t.Concept.Kind == ConceptKind.Industry).Select(t => (t.Concept.Id, t.Span.Start))
            .Concat(names.Select(n => (Id: Lexicon.IndustryOf(n.Id)!, n.Span.Start)).Where(n => n.Id is not null))
            .OrderBy(x => IsPutAside(x.Start, text)).Select(x => x.Id).FirstOrDefault();

    private static bool IsPutAside(int start, string text) => text.AsSpan(0, start).TrimEnd().EndsWith("not", StringComparison.OrdinalIgnoreCase);

    private static bool IsModel(Token word, ImmutableArray<PhraseMatch> names)
    {
        foreach (var name in names)
        {
            if (name.Span.Start <= word.Span.Start && word.Span.End <= name.Span.End && Lexicon.ModelOf(name.Id) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static int Words(string name) => name.Count(c => c == ' ') + 1;
}
