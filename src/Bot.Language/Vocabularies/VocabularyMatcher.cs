using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Language.Vocabularies;

/// <summary>Finds multi-word terms with their inflections and typos; the longest match wins, <c>Not</c> phrases suppress.</summary>
public static class VocabularyMatcher
{
    /// <summary>Matches of <see cref="Concept.Names"/> in the order they stand. Never throws.</summary>
    public static ImmutableArray<TermMatch> Match(string text, Vocabulary vocabulary) =>
        Match(TextAnalyzer.Analyze(text), vocabulary, asks: false);

    /// <summary>As <see cref="Match(string, Vocabulary)"/>, with <see cref="Concept.Asks"/> too: for questions.</summary>
    public static ImmutableArray<TermMatch> MatchQuestion(string text, Vocabulary vocabulary) =>
        Match(TextAnalyzer.Analyze(text), vocabulary, asks: true);

    /// <summary>As above, over tokens that are there already.</summary>
    public static ImmutableArray<TermMatch> Match(ImmutableArray<Token> tokens, Vocabulary vocabulary, bool asks)
    {
        var found = new TermFinder(tokens, vocabulary.Terms).FindAll();
        if (found.Count == 0)
        {
            return [];
        }

        var suppressing = new Suppression(found);
        var matches = ImmutableArray.CreateBuilder<TermMatch>();
        FoundTerm? best = null;
        var free = 0;
        foreach (var term in found)
        {
            if (term.First < free || term.Term.Use == TermUse.Not || (term.Term.Use == TermUse.Asks && !asks) || suppressing.Covers(term))
            {
                continue;
            }

            if (best is { } last && term.First > last.First)
            {
                free = Add(last, tokens, matches);
                best = null;
            }

            if (term.First >= free && (best is not { } other || IsBetter(term, other)))
            {
                best = term;
            }
        }

        _ = best is { } final ? Add(final, tokens, matches) : 0;
        return matches.DrainToImmutable();
    }

    private static bool IsBetter(FoundTerm term, FoundTerm other) =>
        term.Last > other.Last || (term.Last == other.Last && term.Edits < other.Edits);

    private static int Add(FoundTerm found, ImmutableArray<Token> tokens, ImmutableArray<TermMatch>.Builder matches)
    {
        var span = new TextSpan(tokens[found.First].Span.Start, tokens[found.Last].Span.End);
        matches.Add(new TermMatch(found.Term.Concept, found.Term.Text, span, found.Edits));
        return found.Last + 1;
    }
}
