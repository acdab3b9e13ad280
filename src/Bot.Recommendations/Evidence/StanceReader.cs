using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language;
using Bot.Recommendations.Reading;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Evidence;

/// <summary>A stance a claim takes, and where in its statement.</summary>
internal readonly record struct TakenStance(string Id, TextSpan Words);

/// <summary>A claim with the stances its words take.</summary>
internal sealed record ReadClaim(Claim Claim, ImmutableArray<TakenStance> Stances)
{
    public bool Takes(string stance) => Stances.Any(taken => string.Equals(taken.Id, stance, StringComparison.Ordinal));

    /// <summary>The claim, citing only the clause in which it takes that stance.</summary>
    public Claim At(TakenStance stance) => QuoteFocus.On(Claim, stance.Words);

    /// <summary>The claim, citing only the clause with its figure, or with the first stance it takes.</summary>
    public Claim AtFigure() => QuoteFocus.FigureIn(Claim) is { } words ? QuoteFocus.On(Claim, words) : Stances.IsEmpty ? Claim : At(Stances[0]);
}

/// <summary>Understands a document's statement by the cues of the weights file.</summary>
internal static class StanceReader
{
    public static ImmutableArray<ReadClaim> Read(ImmutableArray<Claim> claims, Weights weights) =>
        [.. claims.Select(claim => new ReadClaim(claim, StancesOf(claim, weights)))];

    private static ImmutableArray<TakenStance> StancesOf(Claim claim, Weights weights)
    {
        var actors = weights.Actors ?? ImmutableSortedDictionary<string, string>.Empty;
        var addressed = claim.Source.Audience.StartsWith("buyer", StringComparison.OrdinalIgnoreCase) ? "buyer" : "maker";
        var text = WordList.Of(claim.Statement, actors.SetItem("you", addressed));
        var stances = ImmutableArray.CreateBuilder<TakenStance>();
        foreach (var stance in weights.Stances.Where(stance => stance.Criteria.Contains(claim.Criterion, StringComparer.Ordinal)))
        {
            if (!stance.Not.Any(words => words.IsIn(text)) && stance.Words.Select(words => words.FindIn(text)).FirstOrDefault(found => found is not null) is { } at)
            {
                stances.Add(new TakenStance(stance.Id, new TextSpan(text.SpanAt(at.First).Start, text.SpanAt(at.End - 1).End)));
            }
        }

        if (claim.Flexible && !stances.Any(taken => taken.Id is "by-agreement"))
        {
            stances.Add(new TakenStance("by-agreement", new TextSpan(0, claim.Statement.Length)));
        }

        return stances.ToImmutable();
    }
}
