using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Facts, corrections, skips and double meanings in a message.</summary>
internal static class FactMoves
{
    public static ImmutableArray<Command> Of(Exchange exchange, Message message)
    {
        var facts = Facts(exchange, message);
        var commands = ImmutableArray.CreateBuilder<Command>();
        if (facts is not null)
        {
            commands.Add(facts);
        }

        if (message.Reading.Ambiguities.FirstOrDefault(IsOpen) is { } ambiguity)
        {
            commands.Add(new Clarify(ambiguity));
        }

        if (message.Reading.Find(MoveKind.Correct) is { } correct && facts?.Facts.Has(correct.Field ?? default) is not true)
        {
            if (correct.Field is { } field)
            {
                commands.Add(new ChangeSlot(field));
            }
            else if (facts is null)
            {
                commands.Add(new ChooseSlot());
            }
        }

        AddSkip(exchange, message, facts, commands);
        return commands.ToImmutable();

        bool IsOpen(Ambiguity found) => found.Readings.Length > 1
            && !found.Readings.Any(reading => SetSlots.Of(reading).Slots.Any(slot => facts?.Slots.Contains(slot) is true));
    }

    private static void AddSkip(Exchange exchange, Message message, SetSlots? facts, ImmutableArray<Command>.Builder commands)
    {
        if (message.Reading.Find(MoveKind.Skip) is not { } skip)
        {
            return;
        }

        var slot = skip.Field ?? message.Pending;
        if (slot is { } open && facts?.Slots.Contains(open) is not true && !exchange.Now.Known.IsSettled(open))
        {
            commands.Add(new SkipSlot(open));
        }
        else if (commands.Count == 0)
        {
            commands.Add(new Remark(Wording.Texts.SkippedNothing));
        }
    }

    /// <summary>What the message states; a bare value said as a correction belongs to the slot spoken of last.</summary>
    private static SetSlots? Facts(Exchange exchange, Message message)
    {
        var reading = message.Reading;
        var isCorrection = message.Does(MoveKind.Correct) || (message.Pending is null && message.Does(MoveKind.No));
        if (!message.HasFacts && isCorrection && (reading.Find(MoveKind.Correct)?.Field ?? exchange.Now.LastSlot) is { } last)
        {
            reading = MessageReader.Read(message.Text, exchange.World.Knowledge.Vocabulary, last);
        }

        return reading.Slots == Profile.Empty
            ? null
            : SetSlots.Of(reading.Slots) with { Replaces = reading.Mentions.Any(mention => mention.Corrects) };
    }
}
