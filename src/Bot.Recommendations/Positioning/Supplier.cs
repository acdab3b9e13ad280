using System.Collections.Immutable;
using Bot.Knowledge;
using Bot.Knowledge.Claims;

namespace Bot.Recommendations.Positioning;

/// <summary>A supplier as understood from one text.</summary>
/// <param name="Industry">Id of the industry named, or null.</param>
/// <param name="Labels">Models the supplier calls themselves.</param>
internal sealed record Supplier(
    Description Told, string? Industry, ImmutableArray<FoundCue> Cues, ImmutableSortedDictionary<Model, Fit> Fits,
    ImmutableArray<Model> Labels, KnowledgeBase Knowledge)
{
    public Model Lead => Fits.First(pair => pair.Value is Fit.Lead).Key;

    /// <summary>What the documents say of a model, the supplier's industry first, short rows before long sentences.</summary>
    public IEnumerable<Claim> Say(Model model, string criterion) => Knowledge.About(model, criterion)
        .OrderByDescending(claim => string.Equals(claim.Industry, Industry, StringComparison.Ordinal))
        .ThenByDescending(claim => string.Equals(claim.Industry, "general", StringComparison.Ordinal))
        .ThenBy(claim => claim.Source.Quote.Length).ThenBy(claim => claim.Document, StringComparer.Ordinal);

    /// <summary>The least the supplier makes at once, as told last.</summary>
    public OwnMinimum? Minimum => OwnMinimum.Of(Told.Clauses, CueBookLoader.Embedded);

    /// <summary>One claim per document at most.</summary>
    public IEnumerable<Claim> SayOnce(Model model, string criterion) =>
        Say(model, criterion).DistinctBy(claim => claim.Document, StringComparer.Ordinal);
}
