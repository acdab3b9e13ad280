using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>One sentence in front of whatever comes next.</summary>
internal sealed record Remark(TextKey Text) : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Note(exchange.Say(Text));
}
