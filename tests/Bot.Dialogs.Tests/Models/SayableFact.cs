using Bot.Language.Profiles;

namespace Bot.Dialogs.Tests.Models;

/// <summary>A fact as a person may type it, with the slot it must fill.</summary>
internal sealed record SayableFact(Slot Slot, string Text, Profile Value)
{
    public static SayableFact[] All { get; } =
    [
        .. new[] { 60, 300, 800, 2500, 12000 }.Select(n => new SayableFact(Slot.Quantity, $"{n} units", new Profile(Quantity: new Quantity(n, n)))),
        .. new[] { 3000, 9000, 20000, 70000 }.Select(n => new SayableFact(Slot.Budget, $"budget ${n}", new Profile(Budget: new Money(n, n, "USD")))),
        .. new[] { 3, 8, 20, 60 }.Select(n => new SayableFact(Slot.Timeline, $"needed in {n} weeks", new Profile(Timeline: new Timeline(null, n * 7)))),
        new(Slot.DesignOwner, "we have our own design", new Profile(DesignOwner: DesignOwner.Buyer)),
        new(Slot.DesignOwner, "I have no design", new Profile(DesignOwner: DesignOwner.NoneYet)),
    ];
}
