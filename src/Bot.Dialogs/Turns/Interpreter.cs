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
        var text = SaidText.WithoutMarkers(SaidText.Of(exchange.Said));
        if (string.IsNullOrWhiteSpace(text))
        {
            return [new Misunderstand()];
        }

        return Buttons.Find(exchange, text) ?? (OtherLanguage.Is(text, exchange.World) ? [new TellLanguage()] : Read(exchange, text));
    }

    private static ImmutableArray<Command> Read(Exchange exchange, string text)
    {
        var pending = Pending(exchange);
        var reading = MessageReader.Read(text, exchange.World.Knowledge.Vocabulary, pending);
        reading = Meant.Check(text, reading);
        reading = pending is Slot.Product ? ProductAnswer.Check(text, reading) : reading;
        var message = new Message(text, ShortAnswer.Add(exchange, text, reading, pending), pending);
        return exchange.Now.Top switch
        {
            ConfirmFrame => Confirm(exchange, message),
            ClarifyFrame => Clarify(exchange, message),
            ChangeFrame change => Change(exchange, message, change),
            ChooseFrame => Choose(exchange, message),
            _ => SupplierMoves.Listens(exchange, message) ? SupplierMoves.Describe(exchange, message) : Moves.Of(exchange, message),
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

    /// <summary>What is no answer leaves the figure open with a sentence, and is heard for what else it says.</summary>
    private static ImmutableArray<Command> Clarify(Exchange exchange, Message message)
    {
        var clarify = (ClarifyFrame)exchange.Now.Top!;
        if (clarify.Readings.Any(reading => SetSlots.Of(reading).Slots.Any(message.Reading.Slots.Has)))
        {
            return [new Leave(), .. Moves.Of(exchange.Settle(), message)];
        }

        var meant = clarify.Readings.Where(reading => IsUnit(exchange, reading, message.Text)).ToArray();
        if (meant is [var only])
        {
            return [new Choose(only)];
        }

        var left = new LeaveFigure(clarify);
        var isOnlyRefusal = !message.HasFacts && (message.Does(MoveKind.No) || message.Does(MoveKind.Skip) || message.Does(MoveKind.Back) || message.Does(MoveKind.Stop));
        ImmutableArray<Command> rest = isOnlyRefusal ? [] : Moves.Of(exchange.Settle(), message);
        return rest is [Misunderstand or Commands.Clarify] ? [left] : [left, .. rest];
    }

    /// <summary>"Pieces" after "15k" says what it counts.</summary>
    private static bool IsUnit(Exchange exchange, Profile reading, string text)
    {
        var figure = (reading.Quantity?.Min ?? reading.Budget?.Min)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var said = figure is null ? Profile.Empty : MessageReader.Read(figure + " " + text, exchange.World.Knowledge.Vocabulary).Slots;
        return said.Product is null && text.Split(' ').Length <= 2 && SetSlots.Of(reading).Slots.All(said.Has);
    }

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
