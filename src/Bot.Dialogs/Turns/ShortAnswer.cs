using Bot.Dialogs.Wording;
using Bot.Language;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>
/// Under a slot's question, short answers of <c>slots.yaml</c> count where the reader found no value; the longest wins.
/// They are a whole clause, or stand in a short message that states nothing else.
/// </summary>
internal static class ShortAnswer
{
    private const int MostWords = 10;

    /// <summary>In a longer message the product only happens to be named again.</summary>
    private const int MostWordsOfProduct = 3;

    private static readonly char[] Ends = ['.', '!', '?', ';', ',', '\n'];

    public static Reading Add(Exchange exchange, string text, Reading reading, Slot? pending)
    {
        if (pending is not { } slot || reading.Slots.Has(slot) || text.TrimEnd().EndsWith('?') || reading.Does(MoveKind.Skip) || reading.Does(MoveKind.WhatIf))
        {
            return reading;
        }

        var clauses = text.Split(Ends).Select(Folding.Fold).ToArray();
        var said = " " + Folding.Fold(text) + " ";
        var isShort = reading.Slots == Profile.Empty && said.Count(c => c == ' ') <= MostWords + 1;
        var found = exchange.World.Dialogs[slot].Answers
            .SelectMany(answer => answer.Says.Select(says => (says, answer.Value)))
            .Where(answer => clauses.Contains(answer.says, StringComparer.Ordinal)
                || ((isShort || answer.says.Count(c => c == ' ') >= 2) && IsIn(said, answer.says, exchange.World.Dialogs.Words)))
            .OrderByDescending(answer => answer.says.Length).ThenBy(answer => answer.says, StringComparer.Ordinal)
            .FirstOrDefault();
        return found.Value is { } value && !(exchange.World.Dialogs.Words.Has(WordList.NoAnswers, found.says) && Corrects(exchange, text, reading))
            ? reading with { Slots = reading.Slots.Take(slot, value), Mentions = reading.Mentions.Add(new SlotMention(slot, new TextSpan(0, text.Length))) }
            : reading;
    }

    /// <summary>"No, toys": the no is to what was noted before, not an answer.</summary>
    private static bool Corrects(Exchange exchange, string text, Reading reading) => Commands.SetSlots.Of(reading.Slots).Slots
        .Where(slot => slot is not (Slot.Product or Slot.Industry) || text.Split(' ').Length <= MostWordsOfProduct)
        .Any(slot => exchange.Now.Profile.Has(slot) && exchange.Now.Profile.Take(slot, reading.Slots) != exchange.Now.Profile);

    /// <summary>"Not mine" is not "mine"; "not important" is an answer of its own.</summary>
    private static bool IsDenied(string before, string answer, WordLists words) =>
        before.Split(' ').Any(word => words.Has(WordList.Denying, word)) && !answer.Split(' ').Any(word => words.Has(WordList.Denying, word));

    /// <summary>"No rush", "no time, bye" and "I don't want to tell" begin like a no and are none.</summary>
    private static bool IsIn(string said, string answer, WordLists words)
    {
        var at = said.IndexOf(" " + answer + " ", StringComparison.Ordinal);
        if (at < 0 || IsDenied(said[..at], answer, words))
        {
            return false;
        }

        var next = said[(at + answer.Length + 2)..].Split(' ')[0];
        return !words.Has(WordList.NoAnswers, answer)
            || !(words.Has(WordList.AfterNoAnswer, next) || (!answer.Contains(' ', StringComparison.Ordinal) && next.Length > 0 && !words.Has(WordList.AfterPlainNo, next)));
    }
}
