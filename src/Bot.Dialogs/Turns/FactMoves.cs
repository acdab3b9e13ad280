using System.Collections.Immutable;
using Bot.Dialogs.Commands;
using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>Facts, corrections, skips and double meanings in a message.</summary>
internal static class FactMoves
{
    private const string To = " to ";

    public static ImmutableArray<Command> Of(Exchange exchange, Message message)
    {
        var amended = Swap.Find(exchange, message) ?? Amended(exchange, message);
        var facts = amended as SetSlots ?? (amended is null ? Facts(exchange, message) : null);
        var commands = ImmutableArray.CreateBuilder<Command>();
        if (amended is null && Contradiction.Find(exchange, message) is { } contradiction)
        {
            return Contradicting(facts, contradiction);
        }

        if ((amended ?? Added(exchange, message, facts)) is Clarify clarify)
        {
            return [clarify];
        }

        if (facts is { Slots.Length: > 0 })
        {
            commands.Add(facts);
        }

        if (amended is null && message.Reading.Ambiguities.FirstOrDefault(IsOpen) is { } ambiguity)
        {
            commands.Add(BareFigure.Taken(exchange, message, ambiguity) ?? new Clarify(ambiguity));
        }

        AddChange(exchange, message, facts, commands);
        AddSkip(exchange, message, facts, commands);
        return commands.ToImmutable();

        bool IsOpen(Ambiguity found) => found.Readings.Length > 1
            && !found.Readings.Any(reading => SetSlots.Of(reading).Slots.Any(slot => facts?.Slots.Contains(slot) is true));
    }

    /// <summary>"Add 500 units" to 1,000: so many more, or so many in all?</summary>
    private static Clarify? Added(Exchange exchange, Message message, SetSlots? facts)
    {
        var isAdded = exchange.World.Dialogs.Words.Has(WordList.Adding, Openers.Without(string.Join(' ', message.Words), exchange.World.Dialogs.Words).Split(' ')[0]);
        return isAdded && facts is { Slots: [Slot.Quantity], Facts.Quantity: { Min: { } more } said } && exchange.Now.Profile.Quantity is { Min: { } known } before
            && said.Min == said.Max && before.Min == before.Max
                ? new Clarify(new Ambiguity(new Language.TextSpan(0, message.Text.Length), [new Profile(Quantity: before with { Min = known + more, Max = known + more }), new Profile(Quantity: said)]))
                : null;
    }

    /// <summary>What a message that begins as a correction says instead.</summary>
    private static Command? Amended(Exchange exchange, Message message)
    {
        var asks = message.Reading.Moves.Any(move => move.Kind is not (
            MoveKind.Yes or MoveKind.No or MoveKind.Correct or MoveKind.Restart or MoveKind.Stop or MoveKind.Back or MoveKind.Frustration or MoveKind.Thanks));
        return asks || message.Reading.Find(MoveKind.Correct)?.Field is not null || exchange.Now.Known.Given.IsEmpty
            ? null
            : Amendment.Of(message, exchange.World.Dialogs.Words)?.Command(exchange, message);
    }

    /// <summary>What does not contradict itself is taken, the rest is asked.</summary>
    private static ImmutableArray<Command> Contradicting(SetSlots? facts, Ambiguity contradiction)
    {
        var slots = SetSlots.Of(contradiction.Readings[0]).Slots;
        var others = facts is null ? [] : facts.Slots.RemoveAll(slots.Contains);
        return others.IsEmpty ? [new Clarify(contradiction)] : [facts! with { Slots = others }, new Clarify(contradiction)];
    }

    /// <summary>"Change the design to the maker's": what stands after "to", as an answer to that slot's question.</summary>
    private static Profile? NewValue(Exchange exchange, Message message, Slot field)
    {
        if (!HasNewValue(message))
        {
            return null;
        }

        var value = message.Text[(message.Text.IndexOf(To, StringComparison.OrdinalIgnoreCase) + To.Length)..];
        var reading = ShortAnswer.Add(exchange, value, exchange.Read(value, field), field);
        return reading.Slots.Has(field) ? reading.Slots : null;
    }

    private static void AddChange(Exchange exchange, Message message, SetSlots? facts, ImmutableArray<Command>.Builder commands)
    {
        if (message.Does(MoveKind.Question) || message.Reading.Find(MoveKind.Correct) is not { } correct || facts?.Facts.Has(correct.Field ?? default) is true)
        {
            return;
        }

        if (correct.Field is { } field)
        {
            if (facts is not null && !HasNewValue(message))
            {
                return;
            }

            commands.Add(NewValue(exchange, message, field) is { } value ? new SetSlots(value, [field], Replaces: true)
                : HasNewValue(message) && exchange.Now.Profile.Has(field) ? new KeepUnread(field)
                : new ChangeSlot(field));
        }
        else if (facts is null)
        {
            commands.Add(new ChooseSlot());
        }
    }

    private static bool HasNewValue(Message message) => message.Text.IndexOf(To, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && at + To.Length < message.Text.Length;

    private static void AddSkip(Exchange exchange, Message message, SetSlots? facts, ImmutableArray<Command>.Builder commands)
    {
        if (message.Reading.Find(MoveKind.Skip) is not { } skip)
        {
            return;
        }

        var slot = skip.Field ?? SlotName.Find(exchange, message, besides: message.Pending) ?? message.Pending;
        if (slot is { } open && facts?.Slots.Contains(open) is not true && !exchange.Now.Known.IsSettled(open))
        {
            commands.Add(new SkipSlot(open));
        }
        else if (commands.Count == 0)
        {
            commands.Add(new Remark(Wording.Texts.SkippedNothing));
        }
    }

    /// <summary>A known product is only replaced by what says more of it, is said as a correction or answers its question.</summary>
    private static Profile Guard(Exchange exchange, Message message, Reading reading)
    {
        var isOther = reading.Slots.Industry is { } industry && exchange.Now.Profile.Industry is { } before && industry != before && industry != "other";
        var isSaid = message.Pending is Slot.Product || message.Does(MoveKind.Correct) || isOther
            || reading.Mentions.Any(mention => mention is { Slot: Slot.Product or Slot.Industry, Corrects: true });
        return exchange.Now.Profile.Product is { } known && !isSaid && !Refines(reading.Slots.Product, known)
            ? reading.Slots.Without(Slot.Product).Without(Slot.Industry)
            : reading.Slots;
    }

    /// <summary>"Yoga mats" says more than "mats".</summary>
    private static bool Refines(string? said, string known) =>
        said is not null && said.Length > known.Length && Holds(said, known);

    private static bool Holds(string longer, string part) =>
        (" " + Folding.Fold(longer) + " ").Contains(" " + Folding.Fold(part) + " ", StringComparison.Ordinal);

    /// <summary>What stands beside the question, over what the question itself holds; a question changes nothing that is known.</summary>
    private static SetSlots? AsideOf(Exchange exchange, Message message, Reading reading)
    {
        if (!message.Does(MoveKind.Question) && !message.Does(MoveKind.WhyNot))
        {
            return null;
        }

        var told = SetSlots.Of(Stated.Of(exchange, message));
        var asked = SetSlots.Of(Guard(exchange, message, reading));
        var both = told.Slots.Aggregate(asked.Facts, (facts, slot) => facts.Take(slot, told.Facts));
        var slots = SetSlots.Of(both).Slots.RemoveAll(slot => !told.Slots.Contains(slot) && exchange.Now.Profile.Has(slot) && !IsSaidAnew(message, slot));
        return slots.IsEmpty ? asked.Slots.IsEmpty ? null : new SetSlots(both, []) : new SetSlots(both, slots, reading.Mentions.Any(mention => mention.Corrects));
    }

    private static bool IsSaidAnew(Message message, Slot slot) => message.Does(MoveKind.Correct) || message.Reading.Mentions.Any(mention => mention.Slot == slot && mention.Corrects);

    /// <summary>What the message states; a bare value said as a correction belongs to the slot spoken of last.</summary>
    private static SetSlots? Facts(Exchange exchange, Message message)
    {
        var reading = message.Reading;
        var isCorrection = message.Does(MoveKind.Correct) || (message.Pending is null && message.Does(MoveKind.No));
        if (!message.HasFacts && isCorrection && (reading.Find(MoveKind.Correct)?.Field ?? exchange.Now.LastSlot) is { } last)
        {
            reading = exchange.Read(message.Text, last);
        }

        if (message.IsRequest && AsideOf(exchange, message, reading) is { } told)
        {
            return told;
        }

        if (reading.Slots == Profile.Empty && message.Does(MoveKind.Question))
        {
            return Supposed.Stated(exchange, message) is var given && given != Profile.Empty ? SetSlots.Of(given) : null;
        }

        var slots = Guard(exchange, message, reading);
        if (slots == Profile.Empty && !message.IsRequest && reading.Slots.Product is { } again && exchange.Now.Profile.Product is { } known && Holds(known, again))
        {
            slots = new Profile(Product: known);
        }

        return slots == Profile.Empty ? null : SetSlots.Of(slots) with { Replaces = reading.Mentions.Any(mention => mention.Corrects) };
    }
}
