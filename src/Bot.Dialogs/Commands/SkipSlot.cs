using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>Leaves a slot open and says what that means for the advice.</summary>
internal sealed record SkipSlot(Slot Slot) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var now = exchange.Now;
        return exchange.With(Memory.Add(now, now.Known) with { Known = now.Known.Skip(Slot) })
            .Note(exchange.Say(Texts.Skipped, ("effect", exchange.World.Dialogs[Slot].Skipped)));
    }
}
