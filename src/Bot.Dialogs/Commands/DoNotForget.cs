using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>The erasing was not confirmed.</summary>
internal sealed record DoNotForget : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Pop().Note(exchange.Say(Texts.NotForgotten));
}
