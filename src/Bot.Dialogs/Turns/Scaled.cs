using Bot.Dialogs.Commands;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>"Double it", "half the budget", "twice as many?": a known figure made larger or smaller.</summary>
internal static class Scaled
{
    private static readonly (WordList Words, decimal Factor)[] Factors = [(WordList.Doubling, 2), (WordList.Tripling, 3), (WordList.Halving, 0.5m)];

    private static readonly (WordList Words, Slot Slot)[] Spoken =
        [(WordList.OfQuantity, Slot.Quantity), (WordList.OfBudget, Slot.Budget), (WordList.OfTime, Slot.Timeline)];

    /// <summary>A change, or a what-if when it is only supposed or asked; null when the message says anything else.</summary>
    public static Command? Of(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        var said = Openers.Without(string.Join(' ', message.Words), words).Split(' ');
        var factors = Factors.Where(each => said.Any(word => words.Has(each.Words, word))).ToArray();
        if (factors is not [var (list, factor)] || said.Count(word => words.Has(list, word)) > 1 || (message.Pending is not null && said.Length == 1)
            || !said.All(word => words.Has(list, word) || words.Has(WordList.AroundScaling, word) || Names(exchange, word)))
        {
            return null;
        }

        var slot = SlotOf(exchange, message);
        if (!exchange.Now.Profile.Has(slot))
        {
            return message.Pending is null ? null : new Misunderstand();
        }

        var facts = Times(slot, exchange.Now.Profile, factor);
        var isSupposed = message.Text.TrimEnd().EndsWith('?') || message.Words.Any(word => words.Has(WordList.Conditions, word));
        return isSupposed ? new TryOut(facts, [slot]) : new SetSlots(facts, [slot], Replaces: true);
    }

    /// <summary>"What if we add 500?" supposes so many more.</summary>
    public static Profile Added(Exchange exchange, Message message, Profile facts) =>
        message.Words.Any(word => exchange.World.Dialogs.Words.Has(WordList.Adding, word)) && SetSlots.Of(facts).Slots is [Slot.Quantity]
        && facts.Quantity is { Min: { } more } said && said.Min == said.Max && exchange.Now.Profile.Quantity is { Min: { } known } before && before.Min == before.Max
            ? new Profile(Quantity: before with { Min = known + more, Max = known + more })
            : facts;

    private static bool Names(Exchange exchange, string word) =>
        exchange.World.Dialogs.Slots.Any(slot => Places.IsFigure(slot.Slot) && Folding.Fold(slot.Name).Split(' ').Contains(word, StringComparer.Ordinal));

    /// <summary>The figure named, else the one spoken of last, else the quantity.</summary>
    private static Slot SlotOf(Exchange exchange, Message message) =>
        SlotName.Find(exchange, message) is { } named && Places.IsFigure(named) ? named
        : Spoken.Where(each => message.Words.Any(word => exchange.World.Dialogs.Words.Has(each.Words, word))).ToArray() is [var (_, spoken)] ? spoken
        : message.Reading.Raised.Where(Places.IsFigure).ToArray() is [var raised, ..] ? raised
        : exchange.Now.LastSlot is { } last && Places.IsFigure(last) && exchange.Now.Known.TurnOf(last) == exchange.Now.Turn - 1 && IsAlone(exchange) ? last
        : Slot.Quantity;

    /// <summary>One figure only came with the message before: "it" is that.</summary>
    private static bool IsAlone(Exchange exchange) =>
        exchange.Now.Known.Given.Count(given => given.Turn == exchange.Now.Turn - 1 && Places.IsFigure(given.Slot)) == 1;

    private static Profile Times(Slot slot, Profile known, decimal factor) => slot switch
    {
        Slot.Quantity => new Profile(Quantity: known.Quantity! with { Min = Whole(known.Quantity.Min * factor), Max = Whole(known.Quantity.Max * factor) }),
        Slot.Budget => new Profile(Budget: known.Budget! with { Min = known.Budget.Min * factor, Max = known.Budget.Max * factor }),
        Slot.UnitPrice => new Profile(UnitPrice: known.UnitPrice! with { Min = known.UnitPrice.Min * factor, Max = known.UnitPrice.Max * factor }),
        _ => new Profile(Timeline: new Timeline(Whole(known.Timeline!.MinDays * factor), Whole(known.Timeline.MaxDays * factor))),
    };

    private static decimal? Whole(decimal? figure) => figure is { } value ? decimal.Ceiling(value) : null;
}
