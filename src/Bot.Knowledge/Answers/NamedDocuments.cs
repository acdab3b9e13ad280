using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;
using Bot.Language.Measures;

namespace Bot.Knowledge.Answers;

/// <summary>Questions about the documents themselves: what one of them says, which there are, in which a figure stands.</summary>
internal static class NamedDocuments
{
    private const int Longest = 9;
    private static readonly WordTable One = WordTable.Load("documentNoun");
    private static readonly WordTable Several = WordTable.Load("documentNouns");
    private static readonly WordTable Leading = WordTable.Load("beforeObjects");
    private static readonly WordTable Articles = WordTable.Load("articles");
    private static readonly WordTable Makers = WordTable.Load("makers");
    private static readonly WordTable Buyers = WordTable.Load("buyers");
    private static readonly PhraseTable Listing = new(WordingFile.Lines("listsDocuments").Select(p => Phrase.Parse("list", p)));
    private static readonly PhraseTable Finding = new(WordingFile.Lines("findsFigure").Select(p => Phrase.Parse("find", p)));

    /// <summary>The documents a question names ("the toys document", "the document for suppliers"); empty when it names none.</summary>
    public static ImmutableArray<string> In(Question question, KnowledgeBase knowledge)
    {
        var words = question.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!One.Contains(words[i]) && !Several.Contains(words[i]))
            {
                continue;
            }

            var after = i + 2 < words.Length && Leading.Contains(words[i + 1]) ? words.Skip(i + 2).SkipWhile(Articles.Contains).FirstOrDefault() : null;
            var named = new[] { i > 0 ? words[i - 1] : null, after }.OfType<Token>()
                .Select(w => Named(w, One.Contains(words[i]), knowledge)).FirstOrDefault(n => !n.IsEmpty, []);
            if (!named.IsEmpty)
            {
                return named;
            }
        }

        return [];
    }

    /// <summary>"What documents do you have?", "where does it say 10,000 units?"; null for anything else.</summary>
    public static Answer? Answer(Question question, Focus focus, KnowledgeBase knowledge, Topic next)
    {
        if (!focus.Documents.IsEmpty && focus.Criteria.IsEmpty && question.Uncovered is null)
        {
            var models = Enum.GetValues<Model>().Where(m => knowledge.Claims.Any(c => c.Model == m && focus.Documents.Contains(c.Document))).ToImmutableArray();
            return models.IsEmpty ? null : Comparison.Write(models, knowledge, next with { Models = focus.Models }, focus.Documents);
        }

        return Finding.Match(question.Words).Any(m => question.Measures.Any(asked => asked.Span.Start >= m.Span.End)) ? Holding(question, knowledge, next)
            : AsksForList(question) ? Listed(knowledge, next)
            : null;
    }

    /// <summary>"What documents do you have?".</summary>
    public static bool AsksForList(Question question) =>
        question.Models.IsEmpty && question.Industry is null && MayAskForList(question.Words) && !question.Criteria.Any(c => c.Named);

    /// <summary>Whether the words alone may ask for the documents.</summary>
    public static bool MayAskForList(ImmutableArray<Token> words) => words.Length <= Longest && !Listing.Match(words).IsEmpty;

    private static ImmutableArray<string> Named(Token word, bool isOne, KnowledgeBase knowledge)
    {
        var meant = knowledge.Lexicon.Names.MatchLongest([word]);
        if (meant.Any(m => Lexicon.ModelOf(m.Id) is not null))
        {
            return [];
        }

        ImmutableArray<string> called = [.. knowledge.Documents.Where(d => PhraseTable.Words(d.Id).Any(w => w.Stem == word.Stem)).Select(d => d.Id)];
        if (isOne && !called.IsEmpty)
        {
            return called;
        }

        var industry = meant.Select(m => Lexicon.IndustryOf(m.Id)).FirstOrDefault(id => id is not null);
        var audience = Makers.Contains(word) ? "supplier" : Buyers.Contains(word) ? "buyer" : null;
        ImmutableArray<string> meantFor = [.. knowledge.Documents
            .Where(d => (industry is not null && d.Industry == industry) || (audience is not null && d.Audience.StartsWith(audience, StringComparison.OrdinalIgnoreCase)))
            .Select(d => d.Id)];
        return meantFor.IsEmpty ? called : meantFor;
    }

    private static Answer Listed(KnowledgeBase knowledge, Topic next)
    {
        var draft = new AnswerDraft(knowledge);
        draft.Line("I answer from these documents; each begins like this:");
        foreach (var unit in knowledge.Answers.Units.Where(u => !u.IsLabel).DistinctBy(u => u.Source.Document))
        {
            draft.Quote(unit.Source);
        }

        return draft.Finish(new AnswerPlan(next, 0.9, false, FollowUpQuestions.After(next, knowledge)));
    }

    private static Answer? Holding(Question question, KnowledgeBase knowledge, Topic next)
    {
        var draft = new AnswerDraft(knowledge);
        foreach (var unit in knowledge.Answers.Units.Where(u => !u.IsLabel && u.Source.Quote.Any(char.IsAsciiDigit)))
        {
            var held = MeasureReader.Read(unit.Source.Quote);
            if (question.Measures.Any(asked => held.Any(m => IsSame(asked, m))))
            {
                draft.Quote(unit.Source);
            }
        }

        return draft.IsEmpty ? null : draft.Finish(new AnswerPlan(next, 0.9, false, FollowUpQuestions.After(next, knowledge)));
    }

    // An end of a written range counts as the figure itself.
    private static bool IsSame(Measure asked, Measure held) =>
        asked.Currency == held.Currency && (asked.Kind == MeasureKind.Duration) == (held.Kind == MeasureKind.Duration)
        && Ends(asked).All(end => Ends(held).Contains(end));

    private static IEnumerable<decimal> Ends(Measure measure) =>
        new[] { measure.MinDays ?? measure.Min, measure.MaxDays ?? measure.Max }.OfType<decimal>();
}
