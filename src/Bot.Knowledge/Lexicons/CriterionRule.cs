using System.Collections.Immutable;

namespace Bot.Knowledge.Lexicons;

/// <summary>What the figures of a criterion are.</summary>
public enum FigureKind { None, Quantity, Money, Duration }

/// <summary>How a criterion is read.</summary>
/// <param name="Sense">What it means here, where one word means several things ("risk"); null otherwise.</param>
/// <param name="Also">Criteria that a question for this one may mean too.</param>
public sealed record CriterionRule(string Id, string Name, FigureKind Figure, string? Sense, ImmutableArray<string> Also);

/// <summary>Something people ask near the documents, and the criteria to offer instead.</summary>
public sealed record UncoveredTopic(string Name, ImmutableArray<string> Near);
