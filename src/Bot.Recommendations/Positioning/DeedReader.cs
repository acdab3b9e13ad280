using System.Collections.Immutable;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Positioning;

/// <summary>Reads deeds from a clause: verbs, whoever does them (active, passive, "from …"), and the things named with them.</summary>
internal sealed class DeedReader(WordList words, DeedBook book)
{
    private const int SubjectReach = 7;
    private const int ThingReach = 7;
    private const int AgentReach = 8;

    private static readonly ImmutableArray<string> BeforeNouns =
        ["a", "an", "the", "our", "your", "their", "his", "her", "its", "own", "of", "no", "any", "every", "each", "this", "these", "those", "in", "from", "by", "with", "for", "s",
         "new", "ready", "finished", "existing", "complete", "technical", "same", "base", "original", "product", "standard", "without", "and", "or", "per", "on", "at"];

    private static readonly ImmutableArray<string> Determiners = ["a", "an", "the", "our", "your", "their", "his", "her", "own"];
    private static readonly ImmutableArray<string> Prepositions = ["for", "to", "of", "from", "with", "by", "under", "as", "like"];
    private static readonly ImmutableArray<string> Stops = ["we", "i", "or", "for", "who", "which", "because", "if", "when", "while", "so"];
    private const string Vain = "vain";
    private static readonly ImmutableArray<string> Unnamed = ["unnamed"];
    private static readonly ImmutableArray<string> Grammar = ["only", "just", "also", "then", "them", "that", "this", "here", "very", "well", "more", "most", "many", "always", "exactly", "themselves", "ourselves", "according", "into", "after", "before", "about", "together"];
    private static readonly ImmutableArray<string> Be = ["is", "are", "was", "were", "be", "been", "being", "re", "get", "gets"];

    private static readonly ImmutableArray<string> Participles =
        ["drawn", "fired", "sold", "sent", "given", "brought", "made", "paid", "chosen", "built", "held", "kept", "bought", "sewn", "cast"];

    /// <param name="subject">Who acted in the clause before, when it is of the same sentence.</param>
    public static ImmutableArray<Deed> Read(WordList words, DeedBook book, Party subject)
    {
        var reader = new DeedReader(words, book);
        var verbs = Enumerable.Range(0, words.Count).Where(reader.IsVerb).ToImmutableArray();
        var deeds = ImmutableArray.CreateBuilder<Deed>();
        foreach (var verb in verbs)
        {
            var deed = reader.ReadAt(verb, verbs, subject);
            subject = deed.Who is Party.Unknown ? subject : deed.Who;
            deeds.Add(deed);
        }

        return deeds.ToImmutable();
    }

    /// <summary>Who a clause is about, though its verb be unknown.</summary>
    public static Party Subject(WordList words, DeedBook book)
    {
        var reader = new DeedReader(words, book);
        return Enumerable.Range(0, Math.Min(words.Count, SubjectReach)).Where(i => !reader.IsGoverned(i)).Select(reader.PartyAt)
            .FirstOrDefault(party => party is not Party.Unknown);
    }

    /// <summary>Classes of all that a clause names.</summary>
    public static ImmutableArray<string> Things(WordList words, DeedBook book) =>
        [.. Enumerable.Range(0, words.Count).SelectMany(i => book.Things.Of(words[i])).Distinct(StringComparer.Ordinal)];

    private Deed ReadAt(int verb, ImmutableArray<int> verbs, Party before)
    {
        var actions = book.Actions.Of(words[verb]);
        var next = verbs.FirstOrDefault(other => other > verb + 1, words.Count);
        var stop = Enumerable.Range(verb + 1, words.Count - verb - 1).FirstOrDefault(i => Stops.Contains(words[i], StringComparer.Ordinal), words.Count);
        var end = Math.Min(Math.Min(next, verb + 1 + ThingReach), stop);
        var comes = actions.Contains("come", StringComparer.Ordinal);
        if (comes && PartyAfter(verb, "from") is var source and not Party.Unknown)
        {
            var all = ThingsIn(0, words.Count);
            return new Deed(source, ["send", "origin"], all.IsEmpty && NamesSomething(0, verb) ? Unnamed : all, Math.Max(0, verb - 1), end);
        }

        var isPassive = verb > 0 && Be.Contains(words[verb - 1], StringComparer.Ordinal) && IsParticiple(words[verb]);
        var who = IsParticiple(words[verb]) ? PartyAfter(verb, "by") : Party.Unknown;
        who = who is Party.Unknown && IsParticiple(words[verb]) && verb + 2 < words.Count && words[verb + 1] is "in" or "at" && words[verb + 2] is "our" or "own" or "house" ? Party.We : who;
        if (who is not Party.Unknown || isPassive)
        {
            var done = ThingsIn(Math.Max(0, verb - ThingReach), verb);
            return new Deed(who, actions, done.IsEmpty && actions.Contains("create", StringComparer.Ordinal) ? Unnamed : done, verb, end);
        }

        var (subject, at) = SubjectOf(verb);
        var things = ThingsIn(verb + 1, end);
        things = things.IsEmpty && at > 0 && !Enumerable.Range(at, verb - at).Any(i => words[i] is "that" or "who" or "which") ? ThingsIn(0, at) : things;
        things = things.IsEmpty && (NamesSomething(verb + 1, end) || (at >= 0 && IsCreating(verb, actions))) ? Unnamed : things;
        return new Deed(subject is Party.Unknown ? WithoutSubject(verb, actions, before) : subject, actions, things, Math.Max(0, at), end);
    }

    /// <summary>"Send us …" is said to the buyer; a verb after a comma goes on with whoever acted before.</summary>
    private static Party WithoutSubject(int verb, ImmutableArray<string> actions, Party before) =>
        before is not Party.Unknown ? before
        : verb <= 1 && actions.Any(action => action is "send" or "choose") ? Party.Customer
        : Party.Unknown;

    private bool IsVerb(int i)
    {
        if (book.Actions.Of(words[i]).IsEmpty || book.Nouns.Has(DeedBook.Staff, words[i]) || words[i].EndsWith("cturer", StringComparison.Ordinal)
            || words[i] is "drawing" or "drawings" or "making" or "packaging" or "painting" or "engineering" or "printing" or "styling")
        {
            return false;
        }

        var isThing = !book.Things.Of(words[i]).IsEmpty || !book.Parties.Of(words[i]).IsEmpty || words[i] is "own" or "order" or "orders" or "control" or "test";
        if (isThing && i > 1 && Determiners.Contains(words[i - 2], StringComparer.Ordinal) && book.Parties.Of(words[i - 1]).IsEmpty && book.Actions.Of(words[i - 1]).IsEmpty)
        {
            return false;
        }

        return IsParticiple(words[i]) || i == 0 || !BeforeNouns.Contains(words[i - 1], StringComparer.Ordinal) || (words[i - 1] is "and" or "or" && !isThing);
    }

    private (Party Who, int At) SubjectOf(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - SubjectReach); i--)
        {
            var party = words[i] is "who" ? Party.Other : IsUsTo(i) ? Party.We : PartyAt(i);
            if (party is not Party.Unknown && (words[i] is "who" || !IsGoverned(i)))
            {
                return (party, i);
            }
        }

        return (Party.Unknown, -1);
    }

    /// <summary>"They hire us to …": what follows is done by us.</summary>
    private bool IsUsTo(int i) =>
        words[i] is "us" && ((i + 1 < words.Count && words[i + 1] is "to") || (i > 0 && words[i - 1] is "let" or "lets" or "have" or "has" or "make" or "makes"));

    private bool IsGoverned(int i)
    {
        var at = i - 1;
        while (at >= 0 && words[at] is "our" or "the" or "a" or "all" or "your" or "other" or "their" or "each" or "every")
        {
            at--;
            if (at < 0)
            {
                return false;
            }
        }

        return at >= 0 && Prepositions.Contains(words[at], StringComparer.Ordinal);
    }

    private Party PartyAfter(int verb, string preposition)
    {
        for (var i = verb + 1; i < Math.Min(words.Count, verb + AgentReach); i++)
        {
            if (string.Equals(words[i], preposition, StringComparison.Ordinal))
            {
                return Enumerable.Range(i + 1, Math.Min(4, words.Count - i - 1)).Select(PartyWithObjects).FirstOrDefault(party => party is not Party.Unknown);
            }
        }

        return Party.Unknown;
    }

    private Party PartyWithObjects(int i) => words[i] is "us" or "our" or "ourselves" or "own" && !IsOfCustomers(i) ? Party.We
        : words[i] is "them" or "their" or "your" ? Party.Customer : PartyAt(i);

    private bool IsOfCustomers(int i) => i + 1 < words.Count && book.Parties.Has("customer", words[i + 1]);

    private Party PartyAt(int i)
    {
        if (book.Nouns.Has(DeedBook.Staff, words[i]))
        {
            var owners = Enumerable.Range(Math.Max(0, i - 3), i - Math.Max(0, i - 3)).Reverse();
            return owners.Select(owner => book.Nouns.Has(DeedBook.OwnersWe, words[owner]) ? Party.We
                : book.Nouns.Has(DeedBook.OwnersCustomer, words[owner]) ? Party.Customer : Party.Unknown).FirstOrDefault(party => party is not Party.Unknown);
        }

        var isMark = i > 0 && words[i] is "brand" or "label" or "company" or "name" or "store" && words[i - 1] is "your" or "their" or "his" or "own" or "private" or "white" or "our";
        return isMark ? Party.Unknown
            : words[i] is "others" or "makers" ? Party.Customer
            : book.Parties.Has("we", words[i]) ? Party.We
            : book.Parties.Has("customer", words[i]) ? Party.Customer
            : book.Parties.Has("other", words[i]) ? Party.Other
            : Party.Unknown;
    }

    /// <summary>"They design and market"; but a company that developed quickly made nothing by it.</summary>
    private bool IsCreating(int verb, ImmutableArray<string> actions) => actions.Contains("create", StringComparer.Ordinal)
        && (verb + 1 >= words.Count || !(words[verb + 1].EndsWith("ly", StringComparison.Ordinal) || words[verb + 1] is "quickly" or "since" or "fast" or "well" or "from" or "into"));

    /// <summary>A word that is neither grammar nor known: most often the product, of which there are too many to list.</summary>
    private bool NamesSomething(int first, int end) => Enumerable.Range(first, Math.Max(0, end - first))
        .Any(i => words[i].Length > 3 && char.IsLetter(words[i][0]) && !words[i].EndsWith("ly", StringComparison.Ordinal) && words[i] is not "since" && !BeforeNouns.Contains(words[i], StringComparer.Ordinal) && !Grammar.Contains(words[i], StringComparer.Ordinal)
            && book.Parties.Of(words[i]).IsEmpty && !book.Things.Has(Vain, words[i]) && !book.Nouns.Has(DeedBook.Staff, words[i]));

    private ImmutableArray<string> ThingsIn(int first, int end) =>
        [.. Enumerable.Range(first, Math.Max(0, end - first)).Where(i => !IsOfMark(i)).SelectMany(i => book.Things.Of(words[i]))
            .Where(thing => thing is not Vain).Distinct(StringComparer.Ordinal)];

    /// <summary>"The logo as a vector file" is the mark, no design.</summary>
    private bool IsOfMark(int i) => words[i] is "file" or "files" or "artwork" or "design" or "designs" or "data" or "image" or "picture" or "pdf"
        && Enumerable.Range(Math.Max(0, i - 4), Math.Min(4, i)).Any(at => words[at] is "logo" or "logos" or "label" or "labels" or "sticker" or "stickers" or "brand");

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) || Participles.Contains(word, StringComparer.Ordinal);
}
