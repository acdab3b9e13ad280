using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Where a slot's value was said. <see cref="Corrects"/>: said as a correction ("actually", "not 50k, 15k", "make that").</summary>
public sealed record SlotMention(Slot Slot, TextSpan Span, bool Corrects = false);

/// <summary>Two fair readings of the same words; the dialogue asks which was meant.</summary>
public sealed record Ambiguity(TextSpan Span, ImmutableArray<Profile> Readings);

/// <summary>Everything one message states, and nothing it does not.</summary>
/// <param name="Slots">The values; what was raised without a resolvable figure stays absent here but is in <see cref="Raised"/>.</param>
/// <param name="Mentions">One per filled slot at least, in the order they stand.</param>
/// <param name="Raised">Slots spoken of without a usable value ("by spring").</param>
public sealed record Reading(
    Profile Slots, ImmutableArray<SlotMention> Mentions, ImmutableArray<Slot> Raised,
    ImmutableArray<Move> Moves, ImmutableArray<Ambiguity> Ambiguities)
{
    public static Reading Nothing { get; } = new(Profile.Empty, [], [], [], []);

    public bool Does(MoveKind kind) => Find(kind) is not null;

    public Move? Find(MoveKind kind)
    {
        foreach (var move in Moves)
        {
            if (move.Kind == kind)
            {
                return move;
            }
        }

        return null;
    }
}
