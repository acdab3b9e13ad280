using System.Collections.Immutable;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>Reads whose a thing is where no verb says it: "your pattern", "the customer's own moulds", "housing and firmware are ours".</summary>
internal static class OwnershipReader
{
    private const int Reach = 3;
    private static readonly ImmutableArray<string> Owning = ["own"];
    private static readonly ImmutableArray<string> Ours = ["ours", "mine"];
    private static readonly ImmutableArray<string> Theirs = ["theirs", "yours"];
    private static readonly ImmutableArray<string> Places = ["room", "shop", "department", "store", "hall", "warehouse"];
    private static readonly ImmutableArray<string> Links = ["and", "or", "is", "are", "to", "for", "with", "in", "from", "on", "by", "at", "of"];

    public static IEnumerable<Deed> Read(WordList words, DeedBook book)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var deed = Ours.Contains(words[i], StringComparer.Ordinal) ? Before(words, i, Party.We, book)
                : Theirs.Contains(words[i], StringComparer.Ordinal) ? Before(words, i, Party.Customer, book)
                : OwnerAt(words, i, book) is var owner and not Party.Unknown ? After(words, i, owner, book)
                : null;
            if (deed is not null)
            {
                yield return deed;
            }
        }
    }

    private static Party OwnerAt(WordList words, int i, DeedBook book)
    {
        var isOwn = words[i] is "own" && (i == 0 || words[i - 1] is "with" or "of" or "and" or "have" or "has" or "from" or "only" or "sell" or "also");
        if (words[i] is "our" or "my" or "inhouse" || (words[i] is "house" && i == 0) || (isOwn && !ByCustomer(words, i, book)))
        {
            return Party.We;
        }

        if (i > 1 && words[i - 1] is "with" && Enumerable.Range(0, i - 1).Any(at => book.Actions.Has("decorate", words[at])))
        {
            return Party.Unknown;
        }

        var isOwned = i + 1 < words.Count && (words[i + 1] is "s" or "own" || words[i].EndsWith('s'));
        return words[i] is "your" or "their" or "his" or "her" || (isOwned && words[i] is not "they" and not "you" && book.Parties.Has("customer", words[i])) ? Party.Customer : Party.Unknown;
    }

    /// <summary>"Buyers with own drawings" own them.</summary>
    private static bool ByCustomer(WordList words, int end, DeedBook book) => Enumerable.Range(0, end).Any(i => book.Parties.Has("customer", words[i]));

    /// <summary>The first thing named behind its owner, unless something else is owned first.</summary>
    private static Deed? After(WordList words, int owner, Party who, DeedBook book)
    {
        for (var i = owner + 1; i < Math.Min(words.Count, owner + 1 + Reach); i++)
        {
            if (Links.Contains(words[i], StringComparer.Ordinal) || book.Nouns.Has(DeedBook.Staff, words[i])
                || (who is Party.We && book.Parties.Has("customer", words[i])))
            {
                return null;
            }

            var things = book.Things.Of(words[i]);
            if (!things.IsEmpty)
            {
                return i + 1 < words.Count && (Places.Contains(words[i + 1], StringComparer.Ordinal) || words[i + 1].EndsWith("ing", StringComparison.Ordinal)) ? null : new Deed(who, Owning, things, owner, i + 1);
            }
        }

        return null;
    }

    private static Deed? Before(WordList words, int end, Party who, DeedBook book)
    {
        var things = Enumerable.Range(Math.Max(0, end - 7), Math.Min(7, end)).SelectMany(i => book.Things.Of(words[i])).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return things.IsEmpty ? null : new Deed(who, Owning, things, Math.Max(0, end - 1), end + 1);
    }
}
