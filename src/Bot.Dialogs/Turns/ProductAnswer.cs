using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Under the question for the product any words are one, except those that want something: "back", "dunno", "I want a person".</summary>
internal static class ProductAnswer
{
    /// <summary>Without a product that is none: "forget", "savings".</summary>
    public static Reading Named(Reading reading, WordLists words) =>
        reading.Slots is { Product: { } product, Industry: null or "other" } && Folding.Fold(product).Split(' ').All(word => words.Has(WordList.NoProduct, word))
            ? reading with { Slots = reading.Slots.Without(Slot.Product).Without(Slot.Industry) }
            : reading;

    /// <param name="bare">The message read as if nothing had been asked.</param>
    public static Reading Check(string text, Reading reading, Reading bare, WordLists words)
    {
        if (Folding.Fold(text).Split(' ').All(word => words.Has(WordList.NoProduct, word)))
        {
            return reading with { Slots = reading.Slots.Without(Slot.Product).Without(Slot.Industry) };
        }

        if (bare.Does(MoveKind.Skip) && bare.Slots == Profile.Empty)
        {
            return bare;
        }

        var wants = reading.Moves.Any(move => move.Kind is not (MoveKind.Yes or MoveKind.No or MoveKind.WantsAdvice or MoveKind.Correct));
        return wants && reading.Slots.Product is { } product && Folding.Fold(product).Length * 10 >= Folding.Fold(text).Length * 7
            ? reading with { Slots = reading.Slots.Without(Slot.Product).Without(Slot.Industry) }
            : reading;
    }
}
