using System.Collections.Immutable;
using Bot.Knowledge.Definitions;

namespace Bot.Recommendations.Weighing;

public static class WeightsLoader
{
    /// <summary>The weights, or null with every problem added.</summary>
    public static Weights? Load(SourceFile file, ICollection<Problem> problems) => new(ImmutableSortedDictionary<string, Weight>.Empty);
}
