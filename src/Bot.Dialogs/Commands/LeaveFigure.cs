using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>A figure with two meanings stays unresolved: said, so that it is not lost silently; what it could mean is asked in its turn.</summary>
internal sealed record LeaveFigure(ClarifyFrame Clarify) : Command
{
    public override Exchange Run(Exchange exchange) => exchange.Settle().Note(exchange.Say(
        Texts.FigureLeft, ("meanings", string.Join(exchange.Say(Texts.ClarifyBetween), Interruptions.Meanings(exchange, Clarify)))));
}
