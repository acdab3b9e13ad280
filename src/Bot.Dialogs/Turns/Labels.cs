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

    /// <summary>Among other facts ("800 toys, maker's design"), a clause that is the words of a button and that the reader took nothing from.</summary>
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
            if (!reading.Mentions.Any(mention => mention.Span.Overlaps(span)) && Find(exchange, clause) is { } value
                && SetSlots.Of(value).Slots is [var slot] && !reading.Slots.Has(slot))
            {
                reading = reading with { Slots = reading.Slots.Take(slot, value), Mentions = reading.Mentions.Add(new SlotMention(slot, span)) };
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
