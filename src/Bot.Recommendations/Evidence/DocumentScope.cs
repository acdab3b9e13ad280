using Bot.Knowledge.Claims;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>For whom the documents are weighed: the buyer's industry, and a document left out to see what rests on it.</summary>
/// <param name="Industry">Null while unknown.</param>
/// <param name="Dropped">Id of the document left out, or null.</param>
internal sealed record DocumentScope(string? Industry, string? Dropped)
{
    public const string General = "general";

    public bool Covers(Claim claim) => !string.Equals(claim.Document, Dropped, StringComparison.Ordinal);

    /// <summary>How much a statement counts for this buyer, in thousandths.</summary>
    public int WeightOf(Claim claim, Weights weights)
    {
        var scope = string.Equals(claim.Industry, General, StringComparison.Ordinal) ? "general"
            : Industry is null ? "unknown_industry"
            : string.Equals(claim.Industry, Industry, StringComparison.Ordinal) ? "same_industry"
            : "other_industry";
        var weight = weights[scope].Count;
        return claim.Hedge is null ? weight : weight * weights["hedged"].Count / 1000;
    }
}
