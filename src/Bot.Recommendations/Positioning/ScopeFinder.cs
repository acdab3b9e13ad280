using System.Collections.Immutable;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>Recognises speakers whom the documents do not position: traders, other businesses, buyers.</summary>
internal static class ScopeFinder
{
    private const int SpeakerReach = 5;

    public static ScopeCue? Find(ImmutableArray<Clause> clauses, CueBook book) =>
        book.Scopes.FirstOrDefault(scope => clauses.Any(clause => clause.IsPresent && Says(clause, scope, book)));

    private static bool Says(Clause clause, ScopeCue scope, CueBook book) =>
        scope.Alone.Any(phrase => phrase.IsIn(clause.Words))
        || scope.Words.Any(phrase => phrase.FindIn(clause.Words) is { } at && IsSpeaker(clause, at, book) && !CueFinder.IsDenied(clause, at.First, at.End, book));

    private static bool IsSpeaker(Clause clause, (int First, int End) at, CueBook book) =>
        (at.First == 0 && clause.Span.Start == 0 && !clause.Words[at.End - 1].EndsWith('s')) || book.Speakers.Any(speaker => Precedes(speaker, clause.Words, at.First));

    private static bool Precedes(Phrase speaker, WordList words, int first) =>
        speaker.FindIn(words) is { } place && place.End <= first && first - place.End <= SpeakerReach;
}
