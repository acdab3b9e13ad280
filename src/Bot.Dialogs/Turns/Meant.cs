using System.Collections.Immutable;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A word that can be a command ("next", "cancel") is one only when the message says hardly anything else.</summary>
internal static class Meant
{
    private static readonly string[] Fillers =
    [
        "please", "the", "this", "that", "it", "one", "question", "ok", "okay", "just", "then", "lets", "let", "us", "to", "of", "chat", "conversation",
        "now", "all", "everything", "i", "we", "you", "want", "would", "like", "can", "for", "me", "here", "thanks", "thank", "on", "session", "dialog",
        "no", "yes", "bye", "goodbye", "stop", "quit", "exit", "cancel", "enough", "end", "skip", "pass", "next", "hi", "today", "and", "ill", "well",
    ];

    private static readonly string[] ClearingWords = ["forget", "delete", "erase", "remove", "cancel", "drop", "clear", "discard", "ignore", "scrap"];

    public static Reading Check(string text, Reading reading) => reading with { Moves = [.. reading.Moves.Where(move => IsMeant(text, move))] };

    /// <summary>The answer a message wants cleared ("forget what I said about the budget"), or null.</summary>
    public static Slot? Cleared(Exchange exchange, Message message)
    {
        var words = Folding.Fold(message.Text).Split(' ');
        var at = Array.FindIndex(words, word => !Fillers.Contains(word, StringComparer.Ordinal) || ClearingWords.Contains(word, StringComparer.Ordinal));
        if (at < 0 || !ClearingWords.Contains(words[at], StringComparer.Ordinal))
        {
            return null;
        }

        var rest = string.Join(' ', words.Skip(at + 1));
        if (rest.Length == 0)
        {
            return null;
        }

        // The word "change" in front is only there to be read as a correction, not as a wish for changes to the product.
        var field = SlotName.Find(exchange, message)
            ?? MessageReader.Read("change " + rest, exchange.World.Knowledge.Vocabulary).Find(MoveKind.Correct)?.Field;
        return field is Slot.Customization && SlotName.Find(exchange, message) is null ? null : field;
    }

    private static bool IsMeant(string text, Move move)
    {
        var said = Folding.Fold(move.Span.Of(text));
        return move.Kind switch
        {
            MoveKind.Skip when said is "next" or "pass" => IsAlone(text),
            MoveKind.Stop when !said.Contains(' ', StringComparison.Ordinal) => IsAlone(text),
            _ => true,
        };
    }

    private static bool IsAlone(string text) => Folding.Fold(text).Split(' ').All(word => Fillers.Contains(word, StringComparer.Ordinal));
}
