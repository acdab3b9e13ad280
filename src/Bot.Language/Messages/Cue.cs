using System.Collections.Immutable;

namespace Bot.Language.Messages;

/// <summary>One part of a cue's pattern: stems of which one must stand here, or a gap of a few words.</summary>
internal sealed record CuePart(ImmutableArray<string> Stems, bool IsOptional, bool IsGap);

/// <summary>Words that say something: <see cref="Name"/> is a slot, a move or a role of figures, <see cref="Value"/> what they say of it.</summary>
/// <param name="Negated">What they say with a "not" before them; null: nothing.</param>
internal sealed record Cue(string Name, string Value, string? Negated, ImmutableArray<CuePart> Parts, int Order);

/// <summary>A cue at the words from <see cref="First"/> to <see cref="Last"/>, inclusive.</summary>
internal readonly record struct CueMatch(Cue Cue, int First, int Last, bool IsNegated)
{
    /// <summary>What the words say, the negation counted in; null when nothing is left.</summary>
    public string? Says => IsNegated ? Cue.Negated : Cue.Value;
}
