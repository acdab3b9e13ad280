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
public sealed record Reason(string Criterion, Slot Slot, Thousandths Effect, string Text, ImmutableArray<Citation> Citations);

/// <summary>A criterion that rules a model out: every document that gives a figure does, and none calls it flexible.</summary>
public sealed record Exclusion(string Criterion, Slot Slot, string Text, ImmutableArray<Citation> Citations);

/// <summary><see cref="Score"/> is <see cref="Base"/> plus exactly the sum of the reasons' effects.</summary>
public sealed record RankedModel(
    Model Model, Thousandths Base, Thousandths Score, bool Excluded,
    ImmutableArray<Exclusion> Exclusions, ImmutableArray<Reason> Reasons);

/// <summary>The smallest change of one answer that makes another model win.</summary>
/// <param name="To">A profile that holds only that slot, as it would have to be.</param>
public sealed record Flip(Slot Slot, Profile To, Model Model, string Text);

/// <summary>The smallest set of changes after which a model fits.</summary>
public sealed record Relaxation(Model Model, ImmutableArray<Slot> Slots, Profile To, string Text);

/// <summary>Advice that can be checked line by line.</summary>
/// <param name="Ranking">All three models, best first, excluded ones last.</param>
/// <param name="IfDropped">Origin of each document without which another model wins, and which; empty: stable.</param>
/// <param name="Next">Open slots, the one that can change most first; empty when nothing left can change the winner.</param>
/// <param name="Text">Refers to <see cref="Citations"/> as <c>[n]</c>.</param>
public sealed record Recommendation(
    AdviceStatus Status, ImmutableArray<RankedModel> Ranking, Strength Strength, Certainty Certainty,
    ImmutableSortedDictionary<string, Model> IfDropped, ImmutableArray<Flip> Flips, ImmutableArray<Relaxation> Relaxations,
    ImmutableArray<Slot> Next, string Text, ImmutableArray<Citation> Citations, string Knowledge);
