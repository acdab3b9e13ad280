using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;

namespace Bot.Dialogs.Turns;

/// <summary>What a message wants done, in the order it is done.</summary>
internal static class Interpreter
{
    public static ImmutableArray<Command> Interpret(Exchange exchange)
    {
        var text = exchange.Said.Text ?? "";
        var dialogs = exchange.World.Dialogs;
        if (dialogs.Flows.FirstOrDefault(flow => Folding.Same(flow.Opens, text)) is { } opened)
        {
            return [new StartFlow(opened)];
        }

        if ((exchange.Now.Top as FlowFrame)?.Asks is { } slot
            && dialogs[slot].Choices.FirstOrDefault(choice => Folding.Same(choice.Label, text)) is { } chosen)
        {
            return [chosen.Value is { } value ? SetSlots.Of(value) : new SkipSlot(slot)];
        }

        var reading = MessageReader.Read(text, exchange.World.Knowledge.Vocabulary, (exchange.Now.Top as FlowFrame)?.Asks);
        var set = SetSlots.Of(reading.Slots);
        if (set.Slots.IsEmpty)
        {
            return [new Misunderstand()];
        }

        return exchange.Now.Flow is null ? [set, new StartFlow(dialogs.FindFlow(FlowIds.Buyer)!)] : [set];
    }
}
