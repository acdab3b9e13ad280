using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>What a message wants done, in the order it is done: buttons first, then what waits for an answer, then what it says.</summary>
internal static class Interpreter
{
    public static ImmutableArray<Command> Interpret(Exchange exchange)
    {
        var said = SaidText.Of(exchange.Said);
        return SaidText.IsTooLong(exchange.Said) ? [new Remark(Texts.CutShort), .. Interpret(exchange, said)] : Interpret(exchange, said);
    }

    private static ImmutableArray<Command> Interpret(Exchange exchange, string said)
    {
        var text = SaidText.WithoutMarkers(said);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [new Misunderstand()];
        }

        text = Openers.WithoutGreeting(text, Pending(exchange) is not null, exchange.World.Dialogs.Words);
        text = Openers.WithoutTail(text, exchange.World.Dialogs.Words);
        return Reported.Find(exchange, text) ?? Buttons.Find(exchange, text) ?? (OtherLanguage.Is(text, exchange.World) ? [new TellLanguage()] : Read(exchange, text));
    }

    private static ImmutableArray<Command> Read(Exchange exchange, string text)
    {
        var pending = Pending(exchange);
        var reading = exchange.Read(text, pending);
        if (reading.Moves.IsEmpty && Joints.Asks(text, exchange.World.Dialogs.Words))
        {
            text = text.TrimEnd() + "?";
            reading = exchange.Read(text, pending);
        }

        reading = Meant.Check(text, reading, exchange.World.Dialogs.Words);
        reading = pending is Slot.Product ? ProductAnswer.Check(text, reading, exchange.Read(text), exchange.World.Dialogs.Words) : reading;
        reading = ProductAnswer.Named(reading, exchange.World.Dialogs.Words);
        var message = new Message(text, Labels.Add(exchange, text, ShortAnswer.Add(exchange, text, reading, pending)), pending);
        return exchange.Now.Top switch
        {
            ConfirmFrame => Confirm(exchange, message),
            ClarifyFrame clarify => Clarification.Answer(exchange, clarify, message),
            ChangeFrame change => Change(exchange, message, change),
            ChooseFrame => Choose(exchange, message),
            _ => SupplierMoves.Hear(exchange, message),
        };
    }

    /// <summary>The slot a bare answer would fill.</summary>
    private static Slot? Pending(Exchange exchange) => exchange.Now.Top switch
    {
        FlowFrame flow => flow.Asks,
        ChangeFrame change => change.Slot,
        _ => null,
    };

    private static ImmutableArray<Command> Confirm(Exchange exchange, Message message) =>
        message.Does(MoveKind.Yes) ? [new Forget()]
        : message.Does(MoveKind.No) || message.Does(MoveKind.Stop) || message.Does(MoveKind.Back) ? [new DoNotForget()]
        : [new DoNotForget(), .. Moves.Of(exchange.Settle(), message)];

    /// <summary>The name of an answer, or its new value at once.</summary>
    private static ImmutableArray<Command> Choose(Exchange exchange, Message message)
    {
        if (message.HasFacts || message.Reading.Find(MoveKind.Correct)?.Field is not null)
        {
            return [new Leave(), .. Moves.Of(exchange.Settle(), message)];
        }

        if (message.Does(MoveKind.Skip) || message.Does(MoveKind.No) || message.Does(MoveKind.Back) || message.Does(MoveKind.Stop))
        {
            return [new Leave(), new Remark(Texts.LeftOpen)];
        }

        return (message.Reading.Raised.IsEmpty ? SlotName.Find(exchange, message) : message.Reading.Raised[0]) is { } slot ? [new ChangeSlot(slot)]
            : message.IsRequest ? [new Leave(), .. Moves.Of(exchange.Settle(), message)]
            : [new Misunderstand()];
    }

    private static ImmutableArray<Command> Change(Exchange exchange, Message message, ChangeFrame change)
    {
        if (message.Reading.Slots.Has(change.Slot))
        {
            return [new Leave(), SetSlots.Of(message.Reading.Slots) with { Replaces = true }];
        }

        if (message.Does(MoveKind.Skip) || message.Does(MoveKind.No) || message.Does(MoveKind.Back) || message.Does(MoveKind.Stop))
        {
            return [new KeepValue(change)];
        }

        return Moves.Of(exchange, message);
    }
}
