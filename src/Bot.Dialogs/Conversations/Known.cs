using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Conversations;

/// <summary>The turn in which a slot got its value.</summary>
public sealed record GivenSlot(Slot Slot, int Turn);

/// <summary>What is known of the person and what they would not or could not say.</summary>
/// <param name="Given">One per filled slot, in the order of the slots.</param>
/// <param name="Skipped">Slots not to be asked again.</param>
public sealed record Known(Profile Profile, ImmutableArray<GivenSlot> Given, ImmutableArray<Slot> Skipped)
{
    public static Known Nothing { get; } = new(Profile.Empty, [], []);

    public bool IsSettled(Slot slot) => Profile.Has(slot) || Skipped.Contains(slot);

    /// <summary>The turn that gave that slot, or null when it is not known.</summary>
    public int? TurnOf(Slot slot) => Given.FirstOrDefault(given => given.Slot == slot)?.Turn;

    public Known With(Slot slot, Profile value, int turn) => new(
        Profile.Take(slot, value),
        [.. Given.Where(given => given.Slot != slot).Append(new GivenSlot(slot, turn)).OrderBy(given => given.Slot)],
        Skipped.Remove(slot));

    public Known Without(Slot slot) => new(
        Profile.Without(slot), [.. Given.Where(given => given.Slot != slot)], Skipped.Remove(slot));

    /// <summary>A slot with a value keeps it: only what is open can be skipped.</summary>
    public Known Skip(Slot slot) => IsSettled(slot) ? this : this with { Skipped = Skipped.Add(slot) };
}
