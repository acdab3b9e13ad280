using System.Collections.Immutable;

namespace Bot.Recommendations.Weighing;

/// <summary>One weight of <c>knowledge/weights.yaml</c>, in thousandths, with the sentence that justifies it.</summary>
public sealed record Weight(string Id, Thousandths Value, string Why);

/// <summary>The recommender's weights.</summary>
public sealed record Weights(ImmutableSortedDictionary<string, Weight> ById)
{
    /// <summary>Throws when there is none: the loader has checked that all the recommender needs are there.</summary>
    public Thousandths this[string id] => ById[id].Value;
}
