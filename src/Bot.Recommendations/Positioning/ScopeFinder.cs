using System.Collections.Immutable;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>Recognises speakers whom the documents do not position: traders, other businesses, buyers.</summary>
internal static class ScopeFinder
{
    private const int SpeakerReach = 5;

    /// <summary>So many words may stand before the trade in a text that opens with it: "Translation agency in Lyon".</summary>
    private const int TitleReach = 2;

    private static readonly ImmutableArray<string> Inner = ["a", "an", "the", "when", "if", "sometimes", "for", "from", "of", "with", "to", "by", "the", "your", "our", "their", "every", "each", "no", "not", "never", "any", "some", "many", "we", "s"];

    public static ScopeCue? Find(ImmutableArray<Clause> clauses, CueBook book) =>
        book.Scopes.FirstOrDefault(scope => clauses.Any(clause => clause.IsPresent && Says(clause, scope, book)));

    /// <summary>Another business by what its text lacks: it tells of trading or serving, and nothing in it of making.</summary>
    public static ScopeCue? FindIdle(ImmutableArray<Clause> clauses, CueBook book) => TellsOfMaking(clauses, book)
        ? null
        : book.Scopes.FirstOrDefault(scope => clauses.Any(clause => scope.Idle.Any(phrase => phrase.IsIn(clause.Words))));

    public static bool TellsOfMaking(ImmutableArray<Clause> clauses, CueBook book) => clauses.Any(clause => IsMaking(clause, book));

    private static bool IsMaking(Clause clause, CueBook book) =>
        book.Making.Any(phrase => phrase.FindIn(clause.Words) is { } at && !CueFinder.IsDenied(clause, at.First, at.First, book) && !IsForOthers(clause.Words, at.First) && !IsObject(clause.Words, at.End));

    /// <summary>"Manuals for appliance makers" tells of no making.</summary>
    private static bool IsForOthers(WordList words, int at) => Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).Any(i => words[i] is "for" or "of" or "to" or "their" or "between");

    /// <summary>"Factory audit" is a deed done to a factory.</summary>
    private static bool IsObject(WordList words, int end) => end < words.Count
        && words[end] is "audit" or "audits" or "inspection" or "inspections" or "visit" or "visits" or "search" or "check" or "checks" or "verification" or "assessment" or "insurance" or "software";

    private static bool Says(Clause clause, ScopeCue scope, CueBook book) =>
        scope.Alone.Any(phrase => phrase.IsIn(clause.Words))
        || scope.Words.Any(phrase => phrase.FindIn(clause.Words) is { } at && IsSpeaker(clause, at, book) && !CueFinder.IsDenied(clause, at.First, at.End, book));

    private static bool IsSpeaker(Clause clause, (int First, int End) at, CueBook book) =>
        (at.First <= TitleReach && clause.Span.Start == 0 && !clause.Words[at.End - 1].EndsWith('s') && !Enumerable.Range(0, at.First).Any(i => Inner.Contains(clause.Words[i], StringComparer.Ordinal))) || book.Speakers.Any(speaker => Precedes(speaker, clause.Words, at.First));

    private static bool Precedes(Phrase speaker, WordList words, int first) =>
        speaker.FindIn(words) is { } place && place.End <= first && first - place.End <= SpeakerReach;
}
