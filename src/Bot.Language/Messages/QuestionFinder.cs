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

    private readonly HashSet<int> _asking = [];
    private readonly HashSet<int> _questions = [];

    public QuestionFinder(MessageText text, ImmutableArray<TermMatch> terms)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var sentence = text[i].Sentence;
            var isFirst = i == 0 || text[i - 1].Clause != text[i].Clause;
            if (isFirst && Openers.Contains(text[i].Text) && (text.IsQuestion(sentence) || text[i].Text.Contains('\'') || Auxiliaries.Contains(text[i + 1].Text)))
            {
                _asking.Add(sentence);
                _questions.Add(sentence);
            }
            else if (text.IsQuestion(sentence))
            {
                _questions.Add(sentence);
            }
        }

        AddAboutModels(text, terms);
    }

    /// <summary>A question of any kind.</summary>
    public bool IsQuestion(int sentence) => _questions.Contains(sentence);

    public bool Any => _questions.Count > 0;

    public int FirstSentence => _questions.Count == 0 ? -1 : _questions.Min();

    /// <summary>A question that states nothing.</summary>
    public bool IsAsking(int sentence) => _asking.Contains(sentence);

    // "is the 500-1000 MOQ for ODM negotiable?"
    private void AddAboutModels(MessageText text, ImmutableArray<TermMatch> terms)
    {
        foreach (var term in terms)
        {
            if (term.Concept.Kind is not (ConceptKind.Model or ConceptKind.Criterion))
            {
                continue;
            }

            for (var i = 0; i < text.Count; i++)
            {
                var isFree = term.Concept.Kind == ConceptKind.Model || text[i].Text is "your" or "you" or "the";
                if (text[i].Token.Span.Start == term.Span.Start && text.IsQuestion(text[i].Sentence) && (isFree || text[i - 1].Text is "the" or "your"))
                {
                    _asking.Add(text[i].Sentence);
                }
            }
        }
    }
}
