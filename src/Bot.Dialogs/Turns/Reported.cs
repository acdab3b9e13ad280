using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>"A customer asks if an ODM product can be exclusive": somebody else's question, and no order of the one who writes.</summary>
internal static class Reported
{
    /// <summary>"Our buyer in Spain wants to know" is five words in.</summary>
    private const int LatestVerb = 6;

    private const int LatestAsker = 2;

    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    /// <summary>Null when nobody else's question is told. Figures of another sentence are the writer's own order and are kept.</summary>
    public static ImmutableArray<Command>? Find(Exchange exchange, string text)
    {
        var (own, rest) = Parted(text);
        if (AskerAt(exchange, text) < 0 && AskerAt(exchange, own) < 0)
        {
            return null;
        }

        var facts = Facts(exchange, rest);
        if (Question(exchange, facts == Profile.Empty ? text : own) is not { } question)
        {
            return null;
        }

        return facts == Profile.Empty ? [question]
            : exchange.Now.Flow is null ? [SetSlots.Of(facts), new StartFlow(exchange.World.Dialogs.FindFlow(FlowIds.Buyer)!), question]
            : [SetSlots.Of(facts), question];
    }

    /// <summary>The first sentence and those after it.</summary>
    private static (string First, string Others) Parted(string text)
    {
        var end = text.IndexOfAny(Ends);
        while (end >= 0 && end + 1 < text.Length && text[end] != '\n' && !char.IsWhiteSpace(text[end + 1]))
        {
            end = text.IndexOfAny(Ends, end + 1);
        }

        return end < 0 ? (text, "") : (text[..(end + 1)], text[(end + 1)..].Trim());
    }

    /// <summary>Which word is somebody else ("our buyer in Spain"); -1 where nobody is among the first.</summary>
    private static int AskerAt(Exchange exchange, string text)
    {
        var words = text.Split(' ', LatestAsker + 2, StringSplitOptions.RemoveEmptyEntries);
        return Array.FindIndex(words, 0, Math.Min(words.Length, LatestAsker + 1), word => exchange.World.Dialogs.Words.Has(WordList.Askers, Folding.Fold(word)));
    }

    /// <summary>An order has a figure, and asks nothing.</summary>
    private static Profile Facts(Exchange exchange, string text)
    {
        var facts = text.Contains('?', StringComparison.Ordinal) || exchange.Now.Flow?.Flow == FlowIds.Supplier
            ? Profile.Empty : exchange.Read(text).Slots;
        return SetSlots.Of(facts).Slots.Any(Places.IsFigure) ? facts : Profile.Empty;
    }

    /// <summary>Under a heading: "Buyer ask: 500 pcs"; "question: is 500 enough for OEM" asks of the model.</summary>
    private static bool IsOrder(Exchange exchange, string text) =>
        Facts(exchange, text) != Profile.Empty && !Joints.Begins(text, exchange.World.Dialogs.Words) && !Stated.NamesModel(exchange, text);

    private static AnswerQuestion? Question(Exchange exchange, string text)
    {
        var lists = exchange.World.Dialogs.Words;
        var said = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = said.Select(Folding.Fold).ToArray();
        var who = AskerAt(exchange, text);
        if (exchange.Now.Top is not (null or FlowFrame) || who < 0)
        {
            return null;
        }

        for (var at = who + 1; at < Math.Min(said.Length, LatestVerb); at++)
        {
            if (Enumerable.Range(1, 4).LastOrDefault(length => at + length < said.Length && lists.Has(WordList.Reporting, string.Join(' ', folded[at..(at + length)]))) is var length and > 0)
            {
                var isHeading = said[at + length - 1].EndsWith(':') && IsOrder(exchange, string.Join(' ', said[(at + length)..]));
                return isHeading ? null : Question(exchange, [.. said[(at + length)..].Select(word => word.TrimStart(':', '"', '“'))], lists);
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
