using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;

namespace Bot.Recommendations.Positioning;

public enum PositioningStatus { Positioned, Ask, OutOfScope }

public enum Fit { Lead, Also, No }

/// <summary>A sentence with its citations; <c>[n]</c> counts in <see cref="Citations"/>.</summary>
public sealed record CitedText(string Text, ImmutableArray<Citation> Citations);

public sealed record ModelFit(Model Model, Fit Fit, ImmutableArray<CitedText> Reasons);

/// <summary>A word the supplier uses for what the documents call otherwise.</summary>
public sealed record Correction(Model Said, Model Means, CitedText Text);

/// <summary>How a supplier should present themselves.</summary>
/// <param name="Positions">All three models: leads first, then also, then no; none unless positioned.</param>
/// <param name="Ask">The question that would settle it; null when nothing need be asked.</param>
/// <param name="Attracts">Which buyers that attracts and what they will compare.</param>
/// <param name="Listing">Text for a listing: the supplier's own statements and cited facts only; null unless positioned.</param>
public sealed record Positioned(
    PositioningStatus Status, ImmutableArray<ModelFit> Positions, string? Ask, ImmutableArray<Correction> Corrections,
    ImmutableArray<CitedText> Attracts, CitedText? Listing, string Text, ImmutableArray<Citation> Citations, string Knowledge);
