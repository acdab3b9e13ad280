using System.Collections.Immutable;
using Bot.Knowledge.Documents;

namespace Bot.Recommendations.Explaining;

/// <summary>A short text that refers to its citations as <c>[n]</c>; every <c>[n]</c> has its citation and none is unused.</summary>
public sealed record Explanation(string Text, ImmutableArray<Citation> Citations);
