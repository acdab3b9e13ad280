using System.Collections.Immutable;

namespace Bot.Recommendations.Positioning;

/// <summary>Reads lists that end with whose they are: "steel, lids, gift box, freight: us", "shape, sizes and colours are theirs".</summary>
internal static class OwnedLists
{
    private const int LongestItem = 4;
    private static readonly ImmutableArray<string> Ours = ["us", "ours", "ourselves"];
    private static readonly ImmutableArray<string> Theirs = ["theirs", "yours", "you"];
    private static readonly ImmutableArray<string> Duties = ["job", "business", "task", "part", "side", "duty", "work", "matter", "concern", "responsibility"];

    /// <summary>A deed for each item whose things are known; the last item, which names the owner, is one of them.</summary>
    public static ImmutableArray<(Clause Clause, Deed Deed)> Find(ImmutableArray<Clause> clauses, DeedBook book)
    {
        var found = ImmutableArray.CreateBuilder<(Clause, Deed)>();
        for (var last = 1; last < clauses.Length; last++)
        {
            if (OwnerOf(clauses[last]) is var owner and not Party.Unknown)
            {
                var isDuty = Duties.Contains(clauses[last].Words[clauses[last].Words.Count - 1], StringComparer.Ordinal);
                for (var i = last; i >= 0 && (i == last || IsItem(clauses[i], clauses[last], book)); i--)
                {
                    var things = DeedReader.Things(clauses[i].Words, book);
                    found.Add((clauses[i], new Deed(owner, owner is Party.Customer ? ["own"] : isDuty ? ["arrange"] : ["own", "arrange"], things, 0, clauses[i].Words.Count)));
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool IsItem(Clause clause, Clause last, DeedBook book) =>
        clause.Sentence == last.Sentence && clause.Words.Count <= LongestItem && DeedReader.Subject(clause.Words, book) is Party.Unknown;

    /// <summary>Whose the list is, when its last item says so and does nothing else.</summary>
    private static Party OwnerOf(Clause clause)
    {
        var (words, end) = (clause.Words, clause.Words.Count - 1);
        var isDuty = end > 0 && Duties.Contains(words[end], StringComparer.Ordinal);
        var isShort = words.Count <= LongestItem + 3 && words[0] is not ("we" or "i" or "you" or "they");
        return !isShort ? Party.Unknown
            : isDuty ? words[end - 1] is "our" ? Party.We : words[end - 1] is "your" or "their" ? Party.Customer : Party.Unknown
            : IsOwner(clause, Ours) ? Party.We
            : IsOwner(clause, Theirs) ? Party.Customer : Party.Unknown;
    }

    /// <summary>"Freight: us", "freight is ours", "freight on us", "freight by us", "all us"; but not "contact us".</summary>
    private static bool IsOwner(Clause clause, ImmutableArray<string> owners)
    {
        var (words, end) = (clause.Words, clause.Words.Count - 1);
        return owners.Contains(words[end], StringComparer.Ordinal)
            && (end == 0 || words[end] is "ours" or "theirs" or "yours" || words[end - 1] is "on" or "by" or "with" or "all" or "everything" or "is" or "are"
                || clause.Text.Contains(": " + words[end], StringComparison.OrdinalIgnoreCase));
    }
}
