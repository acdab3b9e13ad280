using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Slots called by their name: "the budget", "no clue about the design".</summary>
internal static class SlotName
{
    /// <summary>The first slot named, unless the one in question is named too.</summary>
    public static Slot? Find(Exchange exchange, Message message, Slot? besides = null)
    {
        var said = " " + Folding.Fold(message.Text) + " ";
        return besides is { } asked && IsNamed(asked) ? null : Named();

        Slot? Named() => exchange.World.Dialogs.Slots.FirstOrDefault(slot => IsNamed(slot.Slot))?.Slot;

        bool IsNamed(Slot slot) => said.Contains(" " + Folding.Fold(exchange.World.Dialogs[slot].Name) + " ", StringComparison.Ordinal);
    }
}
