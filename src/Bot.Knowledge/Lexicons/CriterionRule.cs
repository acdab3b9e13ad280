namespace Bot.Knowledge.Lexicons;

/// <summary>What the figures of a criterion are.</summary>
public enum FigureKind { None, Quantity, Money, Duration }

/// <summary>How a criterion is read.</summary>
/// <param name="Sense">What it means here, where one word means several things ("risk"); null otherwise.</param>
public sealed record CriterionRule(string Id, string Name, FigureKind Figure, string? Sense);
