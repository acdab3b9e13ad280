using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Weighing;

/// <summary>One weight of <c>knowledge/weights.yaml</c>, in thousandths, with the sentence that justifies it.</summary>
public sealed record Weight(string Id, Thousandths Value, string Why);

/// <summary>The recommender's weights, and how documents' words and buyers' answers meet.</summary>
/// <param name="Touches">The criteria that a priority makes count more.</param>
/// <param name="Actors">Word → <c>buyer</c> or <c>maker</c>.</param>
public sealed record Weights(
    ImmutableSortedDictionary<string, Weight> ById, ImmutableArray<Stance> Stances = default, ImmutableArray<Judgement> Judgements = default,
    ImmutableSortedDictionary<Priorities, ImmutableArray<string>>? Touches = null,
    ImmutableSortedDictionary<string, string>? Actors = null)
{
    /// <summary>Throws when there is none: the loader has checked that all the recommender needs are there.</summary>
    public Thousandths this[string id] => ById[id].Value;

    /// <summary>The first judgement of that slot that reads that criterion first, or null.</summary>
    public Judgement? Judging(Slot slot, string criterion) =>
        Judgements.FirstOrDefault(j => j.Slot == slot && string.Equals(j.Criterion, criterion, StringComparison.Ordinal));
}
