using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Claims;

/// <summary>What one document's words come down to, as far as words of different documents can be compared.</summary>
/// <param name="Full">"Full customization", "complete control".</param>
internal sealed record Stance(bool Flexible, Direction? Direction, bool BuyerHolds, bool MakerHolds, bool Shared, bool Full)
{
    private static readonly WordTable Buyers = WordTable.Load("buyers");
    private static readonly WordTable Makers = WordTable.Load("makers");
    private static readonly WordTable Holding = WordTable.Load("holding");
    private static readonly WordTable Running = WordTable.Load("running");
    private static readonly WordTable Fullness = WordTable.Load("fullness");
    private static readonly Stance None = new(false, null, false, false, false, false);
    private static readonly string[] OfHolding =
        [Criteria.DesignOwnership, Criteria.IpRights, Criteria.OdmDevelopmentCost, Criteria.RiskAllocation, Criteria.DesignInput];

    public static Stance Of(IEnumerable<Claim> claims)
    {
        var all = claims.ToImmutableArray();
        var holders = all.Where(c => OfHolding.Contains(c.Criterion)).SelectMany(c => Holders(c, Holding))
            .Concat(all.Where(c => c.Criterion == Criteria.Control).SelectMany(c => Holders(c, Running))).ToHashSet();
        return new Stance(
            all.Any(c => c.Flexible),
            all.Select(c => c.Direction).FirstOrDefault(d => d is not null),
            holders.Contains(true),
            holders.Contains(false),
            all.Any(c => c.Criterion == Criteria.OdmDevelopmentCost && c.Statement.Contains("shared", StringComparison.OrdinalIgnoreCase)),
            all.Any(c => Fullness.FirstIn(PhraseTable.Words(c.Statement)) is not null));
    }

    /// <summary>They share what can be compared: the same holder of the design, say, whatever else each adds.</summary>
    public static bool Agree(ImmutableArray<Stance> stances) =>
        (stances.All(s => s == stances[0]) && stances[0] != None)
        || stances.All(s => s.BuyerHolds) || stances.All(s => s.MakerHolds) || stances.All(s => s.Full);

    public static bool Contradict(string criterion, ImmutableArray<Stance> stances) =>
        (stances.Any(s => s.Flexible) && stances.Any(s => !s.Flexible))
        || stances.Select(s => s.Direction).Where(d => d is not null).Distinct().Count() > 1
        || (stances.Any(s => s.BuyerHolds && !s.MakerHolds) && stances.Any(s => s.MakerHolds && !s.BuyerHolds))
        || (criterion == Criteria.IpRights && stances.Any(s => s.BuyerHolds && s.MakerHolds) && stances.Any(s => s.MakerHolds && !s.BuyerHolds))
        || (stances.Any(s => s.Shared) && stances.Any(s => !s.Shared && s.MakerHolds));

    // True for the buyer, false for the maker: whoever stands before a word of holding ("Buyer owns", "factory bears").
    private static IEnumerable<bool> Holders(Claim claim, WordTable verbs)
    {
        Token? last = null;
        foreach (var word in PhraseTable.Words(claim.Statement))
        {
            if (verbs.Contains(word) && last is not null)
            {
                yield return IsBuyer(last, claim);
            }

            last = Buyers.Contains(word) || Makers.Contains(word) || word.Text == "you" ? word : last;
        }
    }

    private static bool IsBuyer(Token word, Claim claim) =>
        word.Text == "you" ? !claim.Source.Audience.StartsWith("supplier", StringComparison.OrdinalIgnoreCase) : Buyers.Contains(word);
}
