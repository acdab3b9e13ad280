using System.Collections.Immutable;

namespace Bot.Knowledge.Search;

/// <summary>One term's part in a score: <see cref="Rarity"/> × <see cref="Weight"/> × how often the query says it.</summary>
public sealed record TermScore(string Term, double Rarity, double Weight, int InQuery, double Score);

/// <summary>Why a hit scores as it does; the parts add up to the score.</summary>
public sealed record SearchExplanation(SearchHit Hit, ImmutableArray<TermScore> Terms);
