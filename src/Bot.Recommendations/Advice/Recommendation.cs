using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Advice;

public enum AdviceStatus { Recommended, NeedMore, NothingFits }

/// <summary>How clear the advice is, from the margin.</summary>
public enum Strength { Clear, Slight, Open }

/// <summary>How good its evidence is: how many documents, which scope, how much they disagree.</summary>
public enum Certainty { High, Medium, Low }

/// <summary>One reason for or against a model, with the words behind it.</summary>
/// <param name="IsContested">Documents stand on both sides.</param>
public sealed record Reason(
    string Criterion, Slot Slot, Thousandths Effect, string Text, ImmutableArray<Citation> Citations, bool IsContested = false);

/// <summary>A criterion that rules a model out: every document that gives a figure does, and none calls it flexible.</summary>
public sealed record Exclusion(string Criterion, Slot Slot, string Text, ImmutableArray<Citation> Citations);

/// <summary><see cref="Score"/> is <see cref="Base"/> plus exactly the sum of the reasons' effects.</summary>
/// <param name="Lowest">What the score can still fall to while asked slots are open; equal to the score when none is.</param>
/// <param name="Highest">What it can still rise to.</param>
public sealed record RankedModel(
    Model Model, Thousandths Base, Thousandths Score, bool Excluded,
    ImmutableArray<Exclusion> Exclusions, ImmutableArray<Reason> Reasons, Thousandths Lowest = default, Thousandths Highest = default);

/// <summary>The smallest change of one answer that makes another model win.</summary>
/// <param name="To">A profile that holds only that slot, as it would have to be.</param>
public sealed record Flip(Slot Slot, Profile To, Model Model, string Text);

/// <summary>The smallest set of changes after which a model fits.</summary>
public sealed record Relaxation(Model Model, ImmutableArray<Slot> Slots, Profile To, string Text);

/// <summary>Wishes that call for one model and means that call for another, with both ways out.</summary>
/// <param name="Wishes">The slots whose answers need <see cref="Wanted"/>.</param>
/// <param name="Means">The slots whose answers do not reach it.</param>
/// <param name="KeepWishes">What would have to change of the means; null when no change is enough.</param>
/// <param name="KeepMeans">What would have to change of the wishes so that <see cref="Reachable"/> fits; null when no change is enough.</param>
public sealed record Conflict(
    Model Wanted, Model Reachable, ImmutableArray<Slot> Wishes, ImmutableArray<Slot> Means,
    Relaxation? KeepWishes, Relaxation? KeepMeans, string Text);

/// <summary>Start with one model now and move to another once the figures allow it.</summary>
/// <param name="When">The smallest figures at which <see cref="Then"/> leads with everything else unchanged.</param>
public sealed record StagedAdvice(Model Now, Model Then, Profile When, string Text);

/// <summary>Advice that can be checked line by line.</summary>
/// <param name="Ranking">All three models, best first, excluded ones last.</param>
/// <param name="IfDropped">Origin of each document without which another model wins, and which; empty: stable.</param>
/// <param name="Next">Open slots, the one that can change most first; empty when nothing left can change the winner.</param>
/// <param name="Text">Refers to <see cref="Citations"/> as <c>[n]</c>.</param>
public sealed record Recommendation(
    AdviceStatus Status, ImmutableArray<RankedModel> Ranking, Strength Strength, Certainty Certainty,
    ImmutableSortedDictionary<string, Model> IfDropped, ImmutableArray<Flip> Flips, ImmutableArray<Relaxation> Relaxations,
    ImmutableArray<Slot> Next, string Text, ImmutableArray<Citation> Citations, string Knowledge)
{
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    public StagedAdvice? Staged { get; init; }

    /// <summary>What was assumed or left out of the comparison: a currency not said or not comparable.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What the sources are, said once: "Five undated trade articles …".</summary>
    public string Sources { get; init; } = "";

    /// <summary>What was advised and said, without what it was made from: reasons by model, ways out. The text has them in words.</summary>
    public Recommendation WithoutGrounds() => this with
    {
        Ranking = [.. Ranking.Select(model => model with { Reasons = [], Exclusions = [] })],
        Flips = [],
        Relaxations = [],
        Conflicts = [],
        Staged = null,
        Notes = [],
    };
}
