using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>"Change the quantity to banana": said that it was not understood; the old answer stays, and the conversation goes on.</summary>
internal sealed record KeepUnread(Slot Slot) : Command
{
    private const int Example = 2;

    public override Exchange Run(Exchange exchange)
    {
        var dialogs = exchange.World.Dialogs;
        return exchange.Note(exchange.Say(
            Texts.ChangeUnclear, ("name", dialogs[Slot].Name), ("value", Facts.Value(dialogs, Slot, exchange.Now.Profile)), ("example", dialogs[Slot].Prompts[Example])));
    }
}
