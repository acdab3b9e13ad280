using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>"How many colours", "which glue", "what is the voltage": the thing a question wants counted or named.</summary>
internal static class AskedThing
{
    private const int Longest = 4;
    private const int LongStory = 22;
    private static readonly WordTable Ends = WordTable.Load("headEnds");
    private static readonly WordTable Countable = WordTable.Load("countable");
    private static readonly WordTable Ordering = WordTable.Load("ordering");
    private static readonly WordTable Heads = WordTable.Load("heads");

    /// <summary>The thing asked for when neither the vocabulary nor a document speaks of it, otherwise null.</summary>
    /// <param name="known">Where the question speaks of models, criteria, industries and segments.</param>
    public static Token? Foreign(ImmutableArray<Token> words, ImmutableArray<PhraseMatch> known, AnswerIndex index)
    {
        // A long story asks at its end.
        for (var i = words.Length > LongStory ? words.Length - LongStory : 0; i + 1 < words.Length; i++)
        {
            if (words[i].Text is "how" && words[i + 1].Text is "many")
            {
                var counted = Phrase(words, i + 2);
                if (!counted.IsEmpty && (!counted.Any(w => Countable.Contains(w) || IsProduct(w, known)) || IsOfAnotherRelation(words, i + 2 + counted.Length, known, counted)))
                {
                    return counted[^1];
                }
            }
            else if (words[i].Text is "what" or "which" or "whats" && Named(words, i + 1) is { IsEmpty: false } named
                && !named.Any(w => Heads.Contains(w) || IsKnown(w, known) || index.Holds(Synonyms.Of(w.Stem))))
            {
                return named[^1];
            }
        }

        return null;
    }

    // "How many mirrors break on the way": products are counted by what is ordered and made, by nothing else that happens to them.
    private static bool IsOfAnotherRelation(ImmutableArray<Token> words, int after, ImmutableArray<PhraseMatch> known, ImmutableArray<Token> counted) =>
        after < words.Length && counted.Any(w => IsProduct(w, known)) && !counted.Any(Countable.Contains)
        && !words.Any(Ordering.Contains) && !known.Any(m => Lexicon.ModelOf(m.Id) is not null);

    // "What glue is used", "what is the voltage of a toy".
    private static ImmutableArray<Token> Named(ImmutableArray<Token> words, int at)
    {
        if (words[at - 1].Text is not "which" && at < words.Length && words[at].Text is "is" or "are" or "was" or "s")
        {
            return at + 1 < words.Length && words[at + 1].Text is "the" ? Phrase(words, at + 2) : [];
        }

        return words[at - 1].Text is "whats" ? at < words.Length && words[at].Text is "the" ? Phrase(words, at + 1) : [] : Phrase(words, at);
    }

    private static ImmutableArray<Token> Phrase(ImmutableArray<Token> words, int from) =>
        [.. words.Skip(from).Take(Longest).TakeWhile(w => w.Kind == TokenKind.Word && !Ends.Contains(w) && !w.Text.Contains('\'', StringComparison.Ordinal))];

    private static bool IsKnown(Token word, ImmutableArray<PhraseMatch> known) =>
        known.Any(m => m.Span.Start <= word.Span.Start && word.Span.End <= m.Span.End
            && m.Phrase.Steps.Any(step => step.Any(alternative => alternative.Contains(word.Stem))));

    private static bool IsProduct(Token word, ImmutableArray<PhraseMatch> known) =>
        known.Any(m => Lexicon.IndustryOf(m.Id) is not null && m.Span.Start <= word.Span.Start && word.Span.End <= m.Span.End);
}
