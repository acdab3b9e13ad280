using System.Collections.Immutable;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>A cue the supplier gave.</summary>
/// <param name="Said">The clause, in the supplier's own words.</param>
internal sealed record FoundCue(Cue Cue, string Said, bool IsDenied);

/// <summary>Finds cues in clauses: what is said of now, and what is denied.</summary>
internal static class CueFinder
{
    private const int DenialReach = 7;

    /// <summary>Each cue at most once as said and once as denied, in the book's order.</summary>
    public static ImmutableArray<FoundCue> Find(ImmutableArray<Clause> clauses, CueBook book)
    {
        var found = ImmutableArray.CreateBuilder<FoundCue>();
        foreach (var cue in book.Cues)
        {
            var hits = clauses.Where(clause => clause.IsPresent).Select(clause => Find(clause, cue, book)).OfType<FoundCue>().ToImmutableArray();
            found.AddRange(hits.Where(hit => !hit.IsDenied).Take(1));
            found.AddRange(hits.Where(hit => hit.IsDenied).Take(1));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether one of the denials stands before a place, near enough to deny it.</summary>
    public static bool IsDenied(Clause clause, int first, int end, CueBook book) =>
        clause.InheritsDenial || book.Denials.Any(denial => Denies(denial, clause.Words, Math.Max(0, first - DenialReach), end, book));

    private static FoundCue? Find(Clause clause, Cue cue, CueBook book)
    {
        if (cue.Not.Any(not => not.IsIn(clause.Words)))
        {
            return null;
        }

        FoundCue? denied = null;
        foreach (var words in cue.Words)
        {
            if (words.FindIn(clause.Words) is not { } at)
            {
                continue;
            }

            if (!IsDenied(clause, at.First, at.End, book))
            {
                return new FoundCue(cue, Quotable(clause.Text), false);
            }

            denied ??= new FoundCue(cue, Quotable(clause.Text), true);
        }

        return denied;
    }

    /// <summary>Square brackets would read as citations.</summary>
    private static string Quotable(string said) => said.Replace('[', '(').Replace(']', ')');

    private static bool Denies(Phrase denial, WordList words, int from, int end, CueBook book)
    {
        for (var at = denial.FindIn(words, from); at is { } place && place.First < end; at = denial.FindIn(words, place.First + 1))
        {
            if (place.End >= words.Count || !book.NotDenials.Contains(words[place.End], StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
