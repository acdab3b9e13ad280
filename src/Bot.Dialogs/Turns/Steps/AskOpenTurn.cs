using System.Collections.Immutable;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns.Steps;

internal static class AskOpenTurn
{
    public static Exchange Run(Exchange exchange, Flow flow, AskOpenStep step)
    {
        if (Next(exchange, step) is not { } slot)
        {
            return exchange.GoOn(flow, step);
        }

        return exchange.Now.Questions >= flow.AtMost
            ? exchange.Note(exchange.Say(Texts.EnoughAsked)).GoOn(flow, step)
            : Asking.Ask(exchange, exchange.Now.Flow!, slot);
    }

    /// <summary>The question on the table while it still matters, else the one that can change most.</summary>
    private static Slot? Next(Exchange exchange, AskOpenStep step)
    {
        var next = Recommender.Next(exchange.Now.Profile, exchange.World.Knowledge, exchange.World.Weights);
        var open = Open(exchange, next, step.Slots);
        open = open.IsEmpty ? Open(exchange, next, step.OnlyWhenOpen) : open;

        return open.IsEmpty ? null : exchange.Now.Flow!.Asks is { } asked && open.Contains(asked) ? asked : open[0];
    }

    private static ImmutableArray<Slot> Open(Exchange exchange, ImmutableArray<Slot> next, ImmutableArray<Slot> slots) =>
        [.. next.Where(slot => slots.Contains(slot) && !exchange.Now.Known.IsSettled(slot))];
}
