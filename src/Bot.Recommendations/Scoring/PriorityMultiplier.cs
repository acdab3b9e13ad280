using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Scoring;

/// <summary>What the buyer puts first makes the criteria it touches count more; it never makes a reason.</summary>
internal sealed class PriorityMultiplier
{
    private readonly FrozenSet<string> _touched;
    private readonly int _factor;

    public PriorityMultiplier(Priorities priorities, Weights weights)
    {
        var touches = weights.Touches ?? ImmutableSortedDictionary<Priorities, ImmutableArray<string>>.Empty;
        _touched = touches.Where(pair => priorities != Priorities.None && priorities.HasFlag(pair.Key)).SelectMany(pair => pair.Value)
            .ToFrozenSet(StringComparer.Ordinal);
        _factor = weights["priority"].Count;
    }

    public int Apply(ReasonSeed seed) =>
        _touched.Contains(seed.Criterion) ? (int)Averages.Divide((long)seed.Effect * _factor, 1000) : seed.Effect;
}
