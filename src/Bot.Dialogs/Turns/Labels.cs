using Bot.Dialogs.Commands;
using Bot.Dialogs.Wording;
using Bot.Language;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Words that stand on one button only, of whatever question: "the maker's design".</summary>
internal static class Labels
{
    private static readonly char[] Ends = ['.', '!', '?', ';', ',', '\n'];

    /// <summary>Among other facts ("800 toys, maker's design"), a clause the reader took nothing from: the words of a button, or in front a bare product.</summary>
    public static Reading Add(Exchange exchange, string text, Reading reading)
    {
        if (reading.Slots == Profile.Empty || reading.Does(MoveKind.Question))
        {
            return reading;
        }

        var at = 0;
        foreach (var clause in text.Split(Ends))
        {
            var span = new TextSpan(at, at + clause.Length);
            at += clause.Length + 1;
            if (reading.Mentions.Any(mention => mention.Span.Overlaps(span)))
            {
                continue;
            }

            if (Find(exchange, clause) is { } value && SetSlots.Of(value).Slots is [var slot] && !reading.Slots.Has(slot))
            {
                reading = reading with { Slots = reading.Slots.Take(slot, value), Mentions = reading.Mentions.Add(new SlotMention(slot, span)) };
            }
            else if (span.Start == 0 && !reading.Slots.Has(Slot.Product) && !exchange.Now.Profile.Has(Slot.Product) && BareProduct.Find(exchange, clause) is { } product)
            {
                reading = reading with
                {
                    Slots = reading.Slots.Take(Slot.Product, product).Take(Slot.Industry, product), Mentions = reading.Mentions.Add(new SlotMention(Slot.Product, span)),
                };
            }
        }

        return reading;
    }

    /// <summary>What that button says, or null; a single word is too little to tell.</summary>
    public static Profile? Find(Exchange exchange, string text)
    {
        var dialogs = exchange.World.Dialogs;
        var said = Folding.Fold(text);
        if (!said.Contains(' ', StringComparison.Ordinal) || said.Split(' ').All(word => dialogs.Words.Has(WordList.TooCommon, word) || word.Length < 4))
        {
            return null;
        }

        var found = dialogs.Slots.Where(slot => !Places.IsFigure(slot.Slot))
            .Select(slot => (slot.Choices, At: Places.Part([.. slot.Choices.Select(choice => choice.Label)], said, dialogs.Words)))
            .Where(slot => slot.At is not null).ToArray();
        return found is [var (choices, at)] ? choices[at!.Value].Value : null;
    }
}
