using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Replies;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns.Steps;

/// <summary>Puts one slot's question on the table; the same one again after an interruption, a plainer one after a miss.</summary>
internal static class Asking
{
    public static Exchange Ask(Exchange exchange, FlowFrame frame, Slot slot)
    {
        var tries = frame.Asks == slot ? frame.Tries : 0;
        var wording = exchange.World.Dialogs[slot];
        var asked = exchange.Reply(new Reply(
            ReplyKind.Question, wording.Prompts[Math.Min(tries, wording.Prompts.Length - 1)], slot, Labels(wording), []));
        return asked.Replace(frame with { Asks = slot, Tries = tries }).Counted().Wait();
    }

    private static System.Collections.Immutable.ImmutableArray<string> Labels(SlotWording wording) =>
        [.. wording.Choices.Select(choice => choice.Label)];

    private static Exchange Counted(this Exchange exchange) =>
        exchange.With(exchange.Now with { Questions = exchange.Now.Questions + 1 });
}
