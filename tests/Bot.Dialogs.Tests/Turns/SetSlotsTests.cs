using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Language.Profiles;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

public sealed class SetSlotsTests
{
    private static readonly Profile None = new(Quantity: new Quantity(0, 0));
    private static readonly Profile Eight = new(Quantity: new Quantity(800, 800));

    [Fact]
    public void A_value_that_makes_no_sense_is_refused() =>
        Assert.Equal(["I cannot use 0 units as the quantity."], SetSlots.Of(None).Run(Begin()).Notes.ToArray());

    [Fact]
    public void A_value_that_makes_no_sense_leaves_the_old_one_alone()
    {
        var after = SetSlots.Of(None).Run(SetSlots.Of(Eight).Run(Begin()) with { Notes = [] });

        Assert.Equal(["I cannot use 0 units as the quantity, so I keep 800 units."], after.Notes.ToArray());
        Assert.Equal(Eight.Quantity, after.Now.Profile.Quantity);
    }

    [Fact]
    public void Priorities_are_added_unless_said_as_a_correction()
    {
        var cost = SetSlots.Of(new Profile(Priority: Priorities.Cost)).Run(Begin());
        var speed = SetSlots.Of(new Profile(Priority: Priorities.Speed));

        Assert.Equal(Priorities.Cost | Priorities.Speed, speed.Run(cost).Now.Profile.Priority);
        Assert.Equal(Priorities.Speed, (speed with { Replaces = true }).Run(cost).Now.Profile.Priority);
    }

    private static Exchange Begin() => Exchange.Begin(
        Conversation.Start,
        new UserSaid(SaidKind.Said, "x", null, "test", "u", "a", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), "k"),
        Worlds.Repository);
}
