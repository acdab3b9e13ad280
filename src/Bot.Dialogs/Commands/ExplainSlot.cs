using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>"What do you mean?": what the words of the question mean.</summary>
internal sealed record ExplainSlot(Slot Slot) : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Reply(ReplyKind.Explanation, exchange.World.Dialogs[Slot].Means);
}
