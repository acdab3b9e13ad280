using Bot.Dialogs.Conversations;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Tests.Conversations;

public sealed class KnownTests
{
    private static readonly Profile Eight = new(Quantity: new Quantity(800, 800));

    [Fact]
    public void A_value_keeps_the_turn_that_gave_it_and_ends_a_skip()
    {
        var known = Known.Nothing.Skip(Slot.Quantity).With(Slot.Quantity, Eight, 3);

        Assert.Equal(3, known.TurnOf(Slot.Quantity));
        Assert.Empty(known.Skipped);
        Assert.True(known.IsSettled(Slot.Quantity));
    }

    [Fact]
    public void What_is_known_cannot_be_skipped() =>
        Assert.Empty(Known.Nothing.With(Slot.Quantity, Eight, 3).Skip(Slot.Quantity).Skipped);

    [Fact]
    public void A_slot_can_be_taken_out_whole()
    {
        var known = Known.Nothing.With(Slot.Quantity, Eight, 3).Without(Slot.Quantity);

        Assert.Equal(Profile.Empty, known.Profile);
        Assert.Null(known.TurnOf(Slot.Quantity));
    }
}
