using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Claims;

/// <summary>Differences in words short of contradiction: how far each document goes, what it names, whom it leaves out.</summary>
internal static class Shades
{
    private static readonly WordTable Whole = WordTable.Load("whole");
    private static readonly WordTable Allowances = WordTable.Load("allowances");
    private static readonly WordTable Changeable = WordTable.Load("changeable");
    private static readonly WordTable Only = WordTable.Load("only");
    private static readonly PhraseTable LeavingOut = Phrases("leavesOut");
    private static readonly PhraseTable ReadyDesigns = Phrases("readyDesigns");
    private static readonly PhraseTable IdeasEnough = Phrases("ideasEnough");
    private static readonly string[] OfExtent = [Criteria.Services, Criteria.QcScope, Criteria.Workflow, Criteria.Customization];

    /// <param name="documents">The claims of each document on one model and criterion.</param>
    public static bool Differ(
        string criterion, ImmutableArray<ImmutableArray<Claim>> documents, ImmutableArray<Stance> stances, Lexicon lexicon) => criterion switch
    {
        Criteria.Control => stances.Any(s => s.MakerHolds) && stances.Any(s => !s.MakerHolds && (s.Full || s.Direction == Direction.Higher)),
        Criteria.BestFor => documents.Any(d => LeavesOut(d, lexicon)) && documents.Any(d => !LeavesOut(d, lexicon))
            || documents.Any(d => Says(d, IdeasEnough)) && documents.Any(d => !Says(d, IdeasEnough) && Says(d, ReadyDesigns)),
        Criteria.Customization when Named(documents).Length > 1 => true,
        _ => OfExtent.Contains(criterion) && documents.Any(IsPromised) && documents.Any(d => !IsPromised(d) && IsOnlyAllowed(d)),
    };

    /// <summary>"Simply adds their branding" in one place, "design modifications" in another of the same document.</summary>
    public static bool DiffersFromItself(string criterion, ImmutableArray<Claim> claims)
    {
        if (criterion != Criteria.Customization)
        {
            return false;
        }

        var named = claims.Select(c => (Things: Things(c), IsAll: Only.FirstIn(PhraseTable.Words(c.Statement)) is not null)).ToImmutableArray();
        return named.Any(n => n.IsAll && !n.Things.IsEmpty && named.Any(o => !o.Things.All(n.Things.Contains)));
    }

    private static ImmutableArray<string> Named(ImmutableArray<ImmutableArray<Claim>> documents) =>
    [
        .. documents.Select(d => string.Join(' ', d.SelectMany(c => Things(c)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
            .Where(named => named.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    // What may be changed, as the claim lists it.
    private static ImmutableArray<string> Things(Claim claim) =>
        [.. PhraseTable.Words(claim.Statement).Where(Changeable.Contains).Select(w => w.Stem).Distinct(StringComparer.Ordinal)];

    private static bool IsPromised(ImmutableArray<Claim> claims) =>
        claims.Any(c => Whole.FirstIn(PhraseTable.Words(c.Statement)) is not null);

    private static bool IsOnlyAllowed(ImmutableArray<Claim> claims) =>
        claims.Any(c => Allowances.FirstIn(PhraseTable.Words(c.Statement)) is not null);

    // "For most mirror suppliers, the choice is between OEM and ODM", said of contract manufacturing.
    private static bool LeavesOut(ImmutableArray<Claim> claims, Lexicon lexicon) => claims.Any(c =>
        Says([c], LeavingOut) && !Lexicon.Models(lexicon.Names.MatchLongest(PhraseTable.Words(c.Statement))).Contains(c.Model));

    private static bool Says(ImmutableArray<Claim> claims, PhraseTable phrases) =>
        claims.Any(c => !phrases.Match(PhraseTable.Words(c.Statement)).IsEmpty);

    private static PhraseTable Phrases(string key) => new(WordingFile.Lines(key).Select(line => Phrase.Parse(key, line)));
}
