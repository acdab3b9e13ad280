using Bot.Dialogs.Turns;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Commands;

/// <summary>One of the two readings was meant.</summary>
internal sealed record Choose(Profile Reading) : Command
{
    public override Exchange Run(Exchange exchange) => SetSlots.Of(Reading).Run(exchange.Pop());
}
