using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Reading;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>A claim with the stances its words take.</summary>
internal sealed record ReadClaim(Claim Claim, ImmutableArray<string> Stances)
{
    public bool Takes(string stance) => Stances.Contains(stance, StringComparer.Ordinal);
}

/// <summary>Understands a document's statement by the cues of the weights file.</summary>
internal static class StanceReader
{
    public static ImmutableArray<ReadClaim> Read(ImmutableArray<Claim> claims, Weights weights) =>
        [.. claims.Select(claim => new ReadClaim(claim, StancesOf(claim, weights)))];

    private static ImmutableArray<string> StancesOf(Claim claim, Weights weights)
    {
        var actors = weights.Actors ?? ImmutableSortedDictionary<string, string>.Empty;
        var addressed = claim.Source.Audience.StartsWith("buyer", StringComparison.OrdinalIgnoreCase) ? "buyer" : "maker";
        var text = WordList.Of(claim.Statement, actors.SetItem("you", addressed));
        var stances = weights.Stances
            .Where(stance => stance.Criteria.Contains(claim.Criterion, StringComparer.Ordinal))
            .Where(stance => stance.Words.Any(words => words.IsIn(text)) && !stance.Not.Any(words => words.IsIn(text)))
            .Select(stance => stance.Id);
        return claim.Flexible ? [.. stances.Append("by-agreement").Distinct(StringComparer.Ordinal)] : [.. stances];
    }
}
