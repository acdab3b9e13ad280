using Bot.Dialogs.Commands;
using Bot.Dialogs.Wording;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>"Not 10k, 20k", "change 500 to 800": the old figure says which answer the new one replaces.</summary>
internal static class Swap
{
    private static readonly Slot[] Figures = [Slot.Quantity, Slot.Budget, Slot.UnitPrice, Slot.Timeline];

    public static SetSlots? Find(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        if (message.Does(MoveKind.Question) || !message.Words.Take(2).Any(word => words.Has(WordList.Swapping, word)) || MeasureReader.Read(message.Text) is not { Length: 1 or 2 })
        {
            return null;
        }

        var said = message.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < said.Length; at++)
        {
            var isLink = words.Has(WordList.SwapLinks, Folding.Fold(said[at]));
            if ((isLink || said[at - 1].EndsWith(',')) && Between(exchange, string.Join(' ', said[..at]).TrimEnd(','), string.Join(' ', said[(isLink ? at + 1 : at)..])) is { } swapped)
            {
                return swapped;
            }
        }

        return null;
    }

    private static SetSlots? Between(Exchange exchange, string old, string now)
    {
        if (MeasureReader.Read(old) is not [{ } before] || MeasureReader.Read(now) is not [{ } after])
        {
            return null;
        }

        var slots = Figures.Where(slot => Is(before, slot, exchange.Now.Profile)).ToArray();
        if (slots is not [var slot])
        {
            return null;
        }

        var unit = slot is Slot.Timeline && after.Unit is null ? " " + (before.Unit ?? UnitOf(before, exchange.Now.Profile)) : "";
        var value = Profile.Empty.Take(slot, exchange.Read(after.Text + unit, slot).Slots);
        return value.Has(slot) ? new SetSlots(value, [slot], Replaces: true) : null;
    }

    private static bool Is(Measure figure, Slot slot, Profile known) => slot switch
    {
        Slot.Quantity => figure.Kind is MeasureKind.Number && known.Quantity is { } quantity && (quantity.Min ?? quantity.Max) == figure.Min,
        Slot.Budget => figure.Kind is MeasureKind.Number or MeasureKind.Money && known.Budget is { } money && (money.Max ?? money.Min) == figure.Min,
        Slot.UnitPrice => figure.Kind is MeasureKind.Number or MeasureKind.Money && known.UnitPrice is { } price && (price.Max ?? price.Min) == figure.Min,
        _ => known.Timeline?.MaxDays is { } days && (figure.MaxDays == days || (figure.Kind is MeasureKind.Number && UnitOf(figure, known).Length > 0)),
    };

    /// <summary>"Not 4, 6" after "4 months".</summary>
    private static string UnitOf(Measure figure, Profile known) => figure.Min is { } count and > 0 && known.Timeline?.MaxDays is { } days
        ? (days / count) switch { 30 => "months", 7 => "weeks", 1 => "days", _ => "" }
        : "";
}
