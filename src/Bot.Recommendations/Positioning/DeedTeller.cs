using System.Collections.Immutable;

namespace Bot.Recommendations.Positioning;

/// <summary>A clause of now with the deeds in it that mean something.</summary>
internal sealed record ToldClause(Clause Clause, ImmutableArray<(DeedRule Rule, Deed Deed)> Deeds);

/// <summary>Reads the deeds of a whole text, so that a clause without a subject goes on with the one before.</summary>
internal static class DeedTeller
{
    private const int LongestItem = 4;

    public static ImmutableArray<ToldClause> Tell(ImmutableArray<Clause> clauses, DeedBook book)
    {
        var told = ImmutableArray.CreateBuilder<ToldClause>();
        var (subject, sentence) = (Party.Unknown, -1);
        Deed? last = null;
        var listed = OwnedLists.Find(clauses, book);
        foreach (var clause in clauses)
        {
            (subject, last) = clause.Sentence == sentence ? (subject, last) : (Party.Unknown, null);
            sentence = clause.Sentence;
            var deeds = DeedReader.Read(clause.Words, book, subject);
            deeds = deeds.IsEmpty && last is not null && !listed.Any(item => item.Clause == clause) ? Continued(last, clause, book) : deeds;
            last = deeds.IsEmpty ? null : deeds[^1];
            var topic = deeds.IsEmpty ? DeedReader.Subject(clause.Words, book) : deeds[^1].Who;
            subject = topic is Party.Unknown ? subject : topic;
            if (clause.IsPresent)
            {
                told.Add(new ToldClause(clause, [.. deeds.Concat(Spared(deeds, clause, book)).Concat(OwnershipReader.Read(clause.Words, book)).Concat(listed.Where(item => item.Clause == clause).Select(item => item.Deed)).SelectMany(deed => book.Rules.Where(rule => rule.Fits(deed)).Select(rule => (rule, deed)))]));
            }
        }

        return told.ToImmutable();
    }

    /// <summary>"You need not buy a zip": what the buyer is spared in the supply is done by us.</summary>
    private static IEnumerable<Deed> Spared(ImmutableArray<Deed> deeds, Clause clause, DeedBook book) => !clause.IsRelief ? []
        : deeds.IsEmpty ? [new Deed(Party.We, ["arrange"], DeedReader.Things(clause.Words, book), 0, clause.Words.Count)]
        : deeds.Where(deed => deed.Who is Party.Customer && deed.Actions.Any(action => action is "buy" or "procure" or "ship" or "store")).Select(deed => deed with { Who = Party.We });

    /// <summary>"You send sketches, moulds and fabric": an item of a list is one more thing of the deed before.</summary>
    private static ImmutableArray<Deed> Continued(Deed deed, Clause clause, DeedBook book)
    {
        var things = clause.Words.Count > LongestItem || DeedReader.Subject(clause.Words, book) is not Party.Unknown ? []
            : DeedReader.Things(clause.Words, book);
        return things.IsEmpty ? [] : [deed with { Things = things, First = 0, End = clause.Words.Count }];
    }
}
