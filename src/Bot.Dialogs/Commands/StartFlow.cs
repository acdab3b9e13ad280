using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Begins a flow; what is known is kept and not asked again.</summary>
internal sealed record StartFlow(Flow Flow) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var facts = Wording.Facts.All(exchange.World.Dialogs, exchange.Before.Known);
        var isResumed = Flow.Steps.OfType<AdviseStep>().Any() && facts.Length > 0;
        return (isResumed ? exchange.Note(exchange.Say(Texts.StandingFacts, ("facts", facts))) : exchange).Enter(Flow);
    }
}
