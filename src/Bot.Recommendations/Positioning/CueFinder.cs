using System.Collections.Immutable;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>A cue the supplier gave.</summary>
/// <param name="Said">The clause, in the supplier's own words.</param>
/// <param name="Clause">Where it stands.</param>
internal sealed record FoundCue(Cue Cue, string Said, bool IsDenied, Clause Clause);

/// <summary>Finds cues in clauses: what is said of now, and what is denied.</summary>
internal static class CueFinder
{
    private const int DenialReach = 7;

    /// <summary>Each cue at most once as said and once as denied, in the book's order.</summary>
    public static ImmutableArray<FoundCue> Find(ImmutableArray<ToldClause> told, CueBook book)
    {
        var found = ImmutableArray.CreateBuilder<FoundCue>();
        foreach (var cue in book.Cues)
        {
            var hits = told.SelectMany(clause => Find(clause, cue, book)).ToImmutableArray();
            found.AddRange(hits.Where(hit => !hit.IsDenied).Take(1));
            found.AddRange(hits.Where(hit => hit.IsDenied).Take(1));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether one of the denials stands before a place, near enough to deny it.</summary>
    public static bool IsDenied(Clause clause, int first, int end, CueBook book) =>
        book.DenialsAfter.Any(denial => denial.FindIn(clause.Words, end) is not null)
        || (!clause.IsRelief && (clause.InheritsDenial || book.Denies(clause.Words, Math.Max(0, first - DenialReach), end)));

    /// <summary>What the deeds of a clause tell goes before its phrases.</summary>
    private static IEnumerable<FoundCue> Find(ToldClause told, Cue cue, CueBook book)
    {
        var said = told.Deeds.Where(deed => !IsDenied(told.Clause, deed.Deed.First, deed.Deed.End, book)).ToImmutableArray();
        var isSpared = cue.IsSpared && book.Spares.Any(phrase => phrase.IsIn(told.Clause.Words));
        foreach (var (rule, deed) in told.Deeds.Where(deed => string.Equals(deed.Rule.Cue, cue.Id, StringComparison.Ordinal)))
        {
            if (!said.TakeWhile(other => other.Rule != rule).Any(other => Bars(other.Rule, cue) && other.Deed.First < deed.End && deed.First < other.Deed.End))
            {
                yield return new FoundCue(cue, Quotable(told.Clause.Text), isSpared || !said.Contains((rule, deed)), told.Clause);
            }
        }

        var isBarred = said.Any(deed => Bars(deed.Rule, cue));
        if (!isBarred && Find(told.Clause, cue, book) is { } hit)
        {
            yield return isSpared ? hit with { IsDenied = true } : hit;
        }
    }

    private static bool Bars(DeedRule rule, Cue cue) => rule.Bars.Contains(cue.Id, StringComparer.Ordinal);

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

            if (!IsDenied(clause, at.First, words.IsDenial ? at.First : at.End, book))
            {
                return new FoundCue(cue, Quotable(clause.Text), false, clause);
            }

            denied ??= new FoundCue(cue, Quotable(clause.Text), true, clause);
        }

        return denied;
    }

    /// <summary>Square brackets would read as citations.</summary>
    public static string Quotable(string said) => said.Replace('[', '(').Replace(']', ')');
}
