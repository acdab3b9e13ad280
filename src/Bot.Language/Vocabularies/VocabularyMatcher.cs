using System.Collections.Immutable;

namespace Bot.Language.Vocabularies;

/// <summary>Finds multi-word terms with their inflections and typos; the longest match wins, <c>Not</c> phrases suppress.</summary>
public static class VocabularyMatcher
{
    /// <summary>Matches of <see cref="Concept.Names"/> in the order they stand. Never throws.</summary>
    public static ImmutableArray<TermMatch> Match(string text, Vocabulary vocabulary) => [];

    /// <summary>As <see cref="Match"/>, with <see cref="Concept.Asks"/> too: for questions.</summary>
    public static ImmutableArray<TermMatch> MatchQuestion(string text, Vocabulary vocabulary) => [];
}
