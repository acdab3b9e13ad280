using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>"Forget the budget": that answer alone is dropped and left open; without a product there is nothing to advise on, so it is asked again.</summary>
internal sealed record ClearSlot(Slot Slot) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        exchange = exchange.Settle();
        var (before, name) = (exchange.Now.Known, exchange.World.Dialogs[Slot].Name);
        if (!before.Profile.Has(Slot))
        {
            return new SkipSlot(Slot).Run(exchange);
        }

        var after = Slot is Slot.Product ? before.Without(Slot).Without(Slot.Industry) : before.Without(Slot).Skip(Slot);
        return exchange.With(Memory.Add(exchange.Now, before) with { Known = after }).Note(exchange.Say(Texts.Cleared, ("name", name)));
    }
}
