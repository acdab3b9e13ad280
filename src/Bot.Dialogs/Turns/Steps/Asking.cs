using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns.Steps;

/// <summary>Puts one slot's question on the table; the same one again after an interruption, a plainer one after a miss.</summary>
internal static class Asking
{
    /// <summary>The same question in other words.</summary>
    private const int Plainer = 1;

    /// <summary>Misses after which the answers are numbered, so that a digit is enough.</summary>
    public const int Numbered = 3;

    public static Exchange Ask(Exchange exchange, FlowFrame frame, Slot slot)
    {
        var tries = frame.Asks != slot ? 0 : SaidSomethingElse(exchange, slot) ? Math.Max(frame.Tries, Math.Min(frame.Tries + 1, Plainer)) : frame.Tries;
        if (frame.Asks == slot && frame.Tries >= Numbered && SaidSomethingElse(exchange, slot))
        {
            return exchange.GiveUp(slot);
        }

        var wording = exchange.World.Dialogs[slot];
        var asked = exchange.Reply(new Reply(
            ReplyKind.Question, Prompt(exchange, wording, tries), slot, Labels(wording), []));
        return asked.Replace(frame with { Asks = slot, Tries = tries }).Counted().Wait();
    }

    /// <summary>Leaves the question open and says what that means: it is not put again.</summary>
    public static Exchange GiveUp(this Exchange exchange, Slot slot) => exchange
        .With(exchange.Now with { Known = exchange.Now.Known.Skip(slot) })
        .Note(exchange.Say(Texts.GaveUp, ("name", exchange.World.Dialogs[slot].Name), ("effect", exchange.World.Dialogs[slot].Skipped)));

    private static string Prompt(Exchange exchange, SlotWording wording, int tries)
    {
        var prompt = wording.Prompts[Math.Min(tries, wording.Prompts.Length - 1)];
        return tries < Numbered || wording.Choices.IsEmpty ? prompt
            : prompt + " " + exchange.Say(Texts.ByNumber, ("lines", string.Join('\n', wording.Choices.Select((choice, at) =>
                exchange.Say(Texts.ByNumberLine, ("number", (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("label", choice.Label))))));
    }

    /// <summary>The question was on the table, and the person stated something new instead: the same words again would be an echo.</summary>
    private static bool SaidSomethingElse(Exchange exchange, Slot slot) =>
        exchange.Before.Flow?.Asks == slot && exchange.Now.Known.Given.Length > exchange.Before.Known.Given.Length
        && !exchange.Replies.Any(reply => reply.Kind is ReplyKind.Answer or ReplyKind.NotInDocuments or ReplyKind.Welcome);

    private static System.Collections.Immutable.ImmutableArray<string> Labels(SlotWording wording) =>
        [.. wording.Choices.Select(choice => choice.Label)];

    private static Exchange Counted(this Exchange exchange) =>
        exchange.With(exchange.Now with { Questions = exchange.Now.Questions + 1 });
}
