using System.Collections.Immutable;

namespace Bot.Language.Messages;

/// <summary>One part of a cue's pattern as written: stems of which one must stand here, or a gap of a few words.</summary>
internal sealed record CuePart(ImmutableArray<string> Stems, bool IsOptional, bool IsGap);

/// <summary>The same part with numbers for its words, as they are compared.</summary>
/// <param name="Stems">Words whose stem may stand here.</param>
/// <param name="Forms">Words that may stand here as they are; those of <see cref="Stems"/> too.</param>
/// <param name="IsMeaning">Any one word with a meaning of its own may.</param>
/// <param name="IsNumber">A number may.</param>
internal sealed record CueStep(ImmutableArray<int> Stems, ImmutableArray<int> Forms, bool IsMeaning, bool IsNumber, bool IsOptional, bool IsGap);

/// <summary>Words that say something: <see cref="Name"/> is a slot, a move or a role of figures, <see cref="Value"/> what they say of it.</summary>
/// <param name="Negated">What they say with a "not" before them; null: nothing.</param>
/// <param name="Steps">The pattern after its first word, by which the cue was found.</param>
/// <param name="Subject">The same for two cues of which the shorter does not count inside the longer.</param>
internal sealed record Cue(string Name, string Value, string? Negated, ImmutableArray<CueStep> Steps, int Subject);

/// <summary>A cue at the words from <see cref="First"/> to <see cref="Last"/>, inclusive.</summary>
internal readonly record struct CueMatch(Cue Cue, int First, int Last, bool IsNegated)
{
    /// <summary>What the words say, the negation counted in; null when nothing is left.</summary>
    public string? Says => IsNegated ? Cue.Negated : Cue.Value;
}
