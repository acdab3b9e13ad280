using System.Collections.Immutable;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Two values for one thing in one message, neither said as a correction: "500 but also 5000".</summary>
internal static class Contradiction
{
    private const int LongestLink = 4;

    /// <summary>Both readings, the first said first; null when nothing contradicts.</summary>
    public static Ambiguity? Find(Exchange exchange, Message message)
    {
        if (message.Reading.Mentions.Any(mention => mention.Corrects) || message.IsRequest)
        {
            return null;
        }

        var words = exchange.World.Dialogs.Words;
        var said = message.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at < said.Length - 1; at++)
        {
            if (LinkAt(said, at, words) is var length and > 0 && at + length < said.Length
                && !said[(at + length)..].Any(word => words.Has(WordList.ContradictionExcuses, Folding.Fold(word))))
            {
                return Between(exchange, message, string.Join(' ', said[..at]), string.Join(' ', said[(at + length)..]));
            }
        }

        return null;
    }

    private static int LinkAt(string[] said, int at, WordLists words)
    {
        for (var length = Math.Min(LongestLink, said.Length - at); length > 0; length--)
        {
            if (words.Has(WordList.ContradictionLinks, Folding.Fold(string.Join(' ', said[at..(at + length)]))))
            {
                return length;
            }
        }

        return 0;
    }

    private static Ambiguity? Between(Exchange exchange, Message message, string left, string right)
    {
        var first = exchange.Read(left, message.Pending).Slots;
        if (first == Profile.Empty)
        {
            // a bare figure means what the other one says it counts
            var second = exchange.Read(right).Slots;
            var slots = Enum.GetValues<Slot>().Where(slot => Places.IsFigure(slot) && second.Has(slot)).ToArray();
            first = exchange.Read(left, slots is [var said] ? said : exchange.Now.LastSlot is Slot.Budget or Slot.UnitPrice ? exchange.Now.LastSlot : Slot.Quantity).Slots;
        }

        foreach (var slot in Enum.GetValues<Slot>().Where(slot => slot is not (Slot.Product or Slot.Industry or Slot.Priority) && first.Has(slot)))
        {
            var (one, other) = (Profile.Empty.Take(slot, first), Profile.Empty.Take(slot, exchange.Read(right, slot).Slots));
            if (other.Has(slot) && one != other && IsPlain(one) && IsPlain(other))
            {
                return new Ambiguity(new Language.TextSpan(0, message.Text.Length), [one, other]);
            }
        }

        return null;
    }

    /// <summary>"At least 500" and "up to 5,000" go together; two plain figures do not.</summary>
    private static bool IsPlain(Profile value) =>
        (value.Quantity is null || value.Quantity.Min == value.Quantity.Max)
        && (value.Budget is null || value.Budget.Min == value.Budget.Max)
        && (value.UnitPrice is null || value.UnitPrice.Min == value.UnitPrice.Max);
}
