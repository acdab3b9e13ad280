using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Turns;

/// <summary>"A customer asks if an ODM product can be exclusive": somebody else's question, and no order of the one who writes.</summary>
internal static class Reported
{
    /// <summary>"Our buyer in Spain wants to know" is five words in.</summary>
    private const int LatestVerb = 6;

    public static AnswerQuestion? Find(Exchange exchange, string text)
    {
        var lists = exchange.World.Dialogs.Words;
        var said = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = said.Select(Folding.Fold).ToArray();
        var who = Array.FindIndex(folded, word => lists.Has(WordList.Askers, word));
        if (exchange.Now.Top is not (null or FlowFrame) || who is < 0 or > 2)
        {
            return null;
        }

        for (var at = who + 1; at < Math.Min(said.Length, LatestVerb); at++)
        {
            if (Enumerable.Range(1, 4).LastOrDefault(length => at + length < said.Length && lists.Has(WordList.Reporting, string.Join(' ', folded[at..(at + length)]))) is var length and > 0)
            {
                return Question(exchange, [.. said[(at + length)..].Select(word => word.TrimStart(':', '"', '“'))], lists);
            }
        }

        return null;
    }

    /// <summary>"… asks if X" is "X?"; "… asks about X" too.</summary>
    private static AnswerQuestion? Question(Exchange exchange, string[] words, WordLists lists)
    {
        var said = words.SkipWhile(word => lists.Has(WordList.ReportLinks, Folding.Fold(word))).ToArray();
        if (said.Length == 0 || lists.Has(WordList.ReportedOrders, Folding.Fold(said[0])))
        {
            return null;
        }

        var rest = string.Join(' ', said);
        var question = rest.TrimEnd(' ', '.', '!', '?', '"', '”') + "?";
        return new AnswerQuestion(question, exchange.Now.Topic);
    }
}
