using System.Collections.Immutable;

namespace Bot.Recommendations.Positioning;

/// <summary>A clause of now with the deeds in it that mean something.</summary>
internal sealed record ToldClause(Clause Clause, ImmutableArray<(DeedRule Rule, Deed Deed)> Deeds);

/// <summary>Reads the deeds of a whole text, so that a clause without a subject goes on with the one before.</summary>
internal static class DeedTeller
{
    public static ImmutableArray<ToldClause> Tell(ImmutableArray<Clause> clauses, DeedBook book)
    {
        var told = ImmutableArray.CreateBuilder<ToldClause>();
        var (subject, sentence) = (Party.Unknown, -1);
        foreach (var clause in clauses)
        {
            subject = clause.Sentence == sentence ? subject : Party.Unknown;
            sentence = clause.Sentence;
            var deeds = DeedReader.Read(clause.Words, book, subject);
            var topic = deeds.IsEmpty ? DeedReader.Subject(clause.Words, book) : deeds[^1].Who;
            subject = topic is Party.Unknown ? subject : topic;
            if (clause.IsPresent)
            {
                told.Add(new ToldClause(clause, [.. deeds.Concat(OwnershipReader.Read(clause.Words, book)).SelectMany(deed => book.Rules.Where(rule => rule.Fits(deed)).Select(rule => (rule, deed)))]));
            }
        }

        return told.ToImmutable();
    }
}
