using System.Collections.Immutable;
using Bot.Dialogs.Wording;
using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A word that can be a command ("next", "cancel") is one only when the message says hardly anything else.</summary>
internal static class Meant
{
    // The word "change" in front is only there to be read as a correction, not as a wish for changes to the product.
    private const string Change = "change ";

    public static Reading Check(string text, Reading reading, WordLists words) =>
        reading with { Moves = [.. reading.Moves.Where(move => IsMeant(text, reading, move, words))] };

    /// <summary>The answer a message wants cleared ("forget what I said about the budget"), or null.</summary>
    public static Slot? Cleared(Exchange exchange, Message message)
    {
        var lists = exchange.World.Dialogs.Words;
        var words = message.Words.SkipWhile(word => lists.Has(WordList.AroundCommands, word) && !lists.Has(WordList.Clearing, word)).ToImmutableArray();
        if (words.Length < 2 || !lists.Has(WordList.Clearing, words[0]))
        {
            return null;
        }

        var named = SlotName.Find(exchange, message);
        var field = named ?? exchange.Read(Change + string.Join(' ', words.Skip(1))).Find(MoveKind.Correct)?.Field;
        return field is Slot.Customization && named is null ? null : field;
    }

    private static bool IsMeant(string text, Reading reading, Move move, WordLists words)
    {
        var said = Folding.Fold(move.Span.Of(text));
        return move.Kind switch
        {
            MoveKind.Skip when words.Has(WordList.SkipWhenAlone, said) => IsAlone(text, words),
            MoveKind.Stop when !said.Contains(' ', StringComparison.Ordinal) => IsAlone(text, words),
            MoveKind.WhatIf => (text.TrimEnd().EndsWith('?') && (reading.Slots != Profile.Empty || MeasureReader.Read(text).Length > 0)) || Folding.Fold(text).Split(' ').Any(word => words.Has(WordList.Supposing, word)),
            _ => true,
        };
    }

    private static bool IsAlone(string text, WordLists words) => Folding.Fold(text).Split(' ').All(word => words.Has(WordList.AroundCommands, word));
}
