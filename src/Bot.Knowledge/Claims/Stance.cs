using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Claims;

/// <summary>What one document's words come down to, as far as words of different documents can be compared.</summary>
internal sealed record Stance(bool Flexible, Direction? Direction, bool BuyerOwns, bool MakerOwns, bool Shared)
{
    private static readonly WordTable Buyers = WordTable.Load("buyers");
    private static readonly WordTable Makers = WordTable.Load("makers");
    private static readonly WordTable Holding = WordTable.Load("holding");

    public static Stance Of(IEnumerable<Claim> claims)
    {
        var all = claims.ToImmutableArray();
        var holders = all.SelectMany(Holders).ToHashSet();
        return new Stance(
            all.Any(c => c.Flexible),
            all.Select(c => c.Direction).FirstOrDefault(d => d is not null),
            holders.Contains(true),
            holders.Contains(false),
            all.Any(c => c.Statement.Contains("shared", StringComparison.OrdinalIgnoreCase)));
    }

    public static bool AllEqual(ImmutableArray<Stance> stances) => stances.All(s => s == stances[0]) && stances[0] != new Stance(false, null, false, false, false);

    public static bool Contradict(ImmutableArray<Stance> stances) =>
        (stances.Any(s => s.Flexible) && stances.Any(s => !s.Flexible))
        || stances.Select(s => s.Direction).Where(d => d is not null).Distinct().Count() > 1
        || (stances.Any(s => s.BuyerOwns && !s.MakerOwns) && stances.Any(s => s.MakerOwns && !s.BuyerOwns))
        || (stances.Any(s => s.Shared) && stances.Any(s => !s.Shared && s.MakerOwns));

    // True for the buyer, false for the maker: whoever stands right before a word of holding ("Buyer owns", "factory bears").
    private static IEnumerable<bool> Holders(Claim claim)
    {
        Token? last = null;
        foreach (var word in PhraseTable.Words(claim.Statement))
        {
            if (Holding.Contains(word) && last is not null)
            {
                yield return IsBuyer(last, claim);
            }

            last = Buyers.Contains(word) || Makers.Contains(word) || word.Text == "you" ? word : last;
        }
    }

    private static bool IsBuyer(Token word, Claim claim) =>
        word.Text == "you" ? !claim.Source.Audience.StartsWith("supplier", StringComparison.OrdinalIgnoreCase) : Buyers.Contains(word);
}
