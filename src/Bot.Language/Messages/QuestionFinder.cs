using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>Which sentences ask about the field and so state nothing about the person: "how long does OEM take, 3-6 months?".</summary>
internal sealed class QuestionFinder
{
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["what", "what's", "whats", "who", "who's", "whose", "which", "how", "how's", "why", "when", "where", "wat"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.ToFrozenSet(
        ["is", "are", "do", "does", "did", "can", "could", "would", "should", "will", "has", "have", "was", "were", "am", "about", "if", "much",
         "many", "long", "moq", "big", "small", "high", "low", "model", "one", "kind", "owns", "own", "pays", "not", "fast", "soon"], StringComparer.Ordinal);

    private HashSet<int>? _asking;
    private HashSet<int>? _questions;

    public QuestionFinder(MessageText text, ImmutableArray<TermMatch> terms)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var sentence = text[i].Sentence;
            var isQuestion = text.IsQuestion(sentence);
            var isFirst = i == 0 || text[i - 1].Sentence != sentence || (text[i - 1].Clause != text[i].Clause && isQuestion) || text[i - 1].Text is "and" or "but" or "so" or "hi" or "hello" or "ok";
            if ((text[i].Stem == "differ" && text[i + 1].Text is "between") || (isFirst && text[i].Text is "compare"))
            {
                (_asking ??= []).Add(sentence);
                (_questions ??= []).Add(sentence);
            }

            if (isFirst && !StatesOrder(text, i) && Openers.Contains(text[i].Text) && (isQuestion || text[i].Text.Contains('\'') || Auxiliaries.Contains(text[i + 1].Text)))
            {
                (_asking ??= []).Add(sentence);
                (_questions ??= []).Add(sentence);
            }
            else if (isQuestion)
            {
                // "do I need a patent?"
                if (isFirst && text[i].Text is "do" or "should" or "must" && text[i + 1].Text is "i" or "we")
                {
                    (_asking ??= []).Add(sentence);
                }

                (_questions ??= []).Add(sentence);
            }
        }

        AddAboutModels(text, terms);
    }

    /// <summary>A question of any kind.</summary>
    public bool IsQuestion(int sentence) => _questions?.Contains(sentence) == true;

    public bool Any => _questions is not null;

    public int FirstSentence => _questions is null ? -1 : _questions.Min();

    /// <summary>A question that states nothing.</summary>
    public bool IsAsking(int sentence) => _asking?.Contains(sentence) == true;

    // "what would 500 mirrors cost?" says what is wanted and how many.
    private static bool StatesOrder(MessageText text, int start)
    {
        var sentence = text[start].Sentence;
        for (var i = start; i < start + 20; i++)
        {
            if (text[i].Sentence == sentence && text[i].Figure >= 0 && text[i + 1].Figure < 0 && text[i + 1].Sentence == sentence
                && text.Figures[text[i].Figure] is { Kind: Measures.MeasureKind.Number, Min: >= 50 } && NamesSeveral(text, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    // "mirrors", "enamel mugs", "stainless steel bottles".
    private static bool NamesSeveral(MessageText text, int at)
    {
        for (var i = at; i < at + 3 && text[i].Clause == text[at].Clause && PhraseScanner.IsName(text[i].Text); i++)
        {
            if (text[i].Text is [_, _, .., not 's', 's'])
            {
                return true;
            }
        }

        return false;
    }

    // "is the 500-1000 MOQ for ODM negotiable?"
    private void AddAboutModels(MessageText text, ImmutableArray<TermMatch> terms)
    {
        foreach (var term in terms)
        {
            if (term.Concept.Kind is not (ConceptKind.Model or ConceptKind.Criterion))
            {
                continue;
            }

            var at = text.WordAt(term.Span.Start);
            var isMeant = term.Concept.Kind == ConceptKind.Model || text[at].Text is "your" or "you" or "the" || text[at - 1].Text is "the" or "your";
            if (isMeant && text.IsQuestion(text[at].Sentence))
            {
                (_asking ??= []).Add(text[at].Sentence);
            }
        }
    }
}
