using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>Takes in facts: new ones are acknowledged, changed ones said with both values, unusable ones leave the old value alone.</summary>
/// <param name="Replaces">Said as a correction: a set is replaced, not added to.</param>
internal sealed record SetSlots(Profile Facts, ImmutableArray<Slot> Slots, bool Replaces = false) : Command
{
    public static SetSlots Of(Profile facts) => new(facts, [.. Enum.GetValues<Slot>().Where(facts.Has)]);

    public override Exchange Run(Exchange exchange)
    {
        var before = exchange.Now.Known;
        var taken = ImmutableArray.CreateBuilder<Slot>();
        foreach (var slot in Slots)
        {
            if (!SlotRules.IsUsable(slot, Facts))
            {
                exchange = exchange.Note(Refusal(exchange, slot));
                continue;
            }

            var facts = Merged(slot, exchange.Now.Profile);
            if (exchange.Now.Profile.Has(slot))
            {
                exchange = Change(exchange, slot, facts);
            }
            else
            {
                taken.Add(slot);
            }

            exchange = exchange.With(exchange.Now with { Known = exchange.Now.Known.With(slot, facts, exchange.Now.Turn), LastSlot = slot });
        }

        return AskDollars(Remember(Acknowledge(exchange, taken.ToImmutable()), before), before);
    }

    /// <summary>What comes to a set is added to it, unless it was said as a correction.</summary>
    private Profile Merged(Slot slot, Profile known) =>
        slot == Slot.Priority && !Replaces ? Facts with { Priority = Facts.Priority | known.Priority } : Facts;

    private static Exchange Change(Exchange exchange, Slot slot, Profile facts)
    {
        var dialogs = exchange.World.Dialogs;
        var old = Wording.Facts.Value(dialogs, slot, exchange.Now.Profile);
        var now = Wording.Facts.Value(dialogs, slot, facts);
        if (slot == Slot.Industry)
        {
            return exchange;
        }

        return exchange.Now.Profile.Take(slot, facts) == exchange.Now.Profile
            ? exchange.Note(exchange.Say(Texts.Same, ("name", dialogs[slot].Name), ("value", now)))
            : exchange.Acknowledge(exchange.Say(Texts.Changed, ("name", dialogs[slot].Name), ("old", old), ("new", now)));
    }

    private string Refusal(Exchange exchange, Slot slot)
    {
        var dialogs = exchange.World.Dialogs;
        var value = Wording.Facts.Value(dialogs, slot, Facts);
        return exchange.Now.Profile.Has(slot)
            ? exchange.Say(
                Texts.InvalidKept, ("name", dialogs[slot].Name), ("value", value), ("old", Wording.Facts.Value(dialogs, slot, exchange.Now.Profile)))
            : exchange.Say(Texts.Invalid, ("name", dialogs[slot].Name), ("value", value));
    }

    private Exchange Acknowledge(Exchange exchange, ImmutableArray<Slot> taken)
    {
        var facts = Wording.Facts.List(exchange.World.Dialogs, Facts, taken);
        return facts.Length == 0 ? exchange : exchange.Acknowledge(exchange.Say(Texts.Noted, ("facts", facts)));
    }

    /// <summary>An amount in another currency is kept as said, and the rough dollars are asked once.</summary>
    private Exchange AskDollars(Exchange exchange, Known before)
    {
        if (!Slots.Contains(Slot.Budget) || exchange.Now.Profile.Budget is not { } budget || before.Profile.Budget == budget)
        {
            return exchange;
        }

        return budget.Currency switch
        {
            "USD" => exchange,
            null => exchange.Before.Flow?.Asks == Slot.Budget ? exchange : exchange.Note(exchange.Say(Texts.NoCurrency)),
            _ => exchange.Push(new ChangeFrame(Slot.Budget)),
        };
    }

    private static Exchange Remember(Exchange exchange, Known before) =>
        exchange.Now.Known.Profile == before.Profile ? exchange : exchange.With(Memory.Add(exchange.Now, before));
}
