using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Begins a flow; what is known is kept and not asked again.</summary>
internal sealed record StartFlow(Flow Flow) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        // What this message gave or changed was said already, in front.
        var (before, now) = (exchange.Before.Known, exchange.Now.Profile);
        var kept = before.Given.Select(given => given.Slot).Where(slot => now.Has(slot) && before.Profile.Take(slot, now) == before.Profile);
        var facts = Wording.Facts.List(exchange.World.Dialogs, before.Profile, kept);
        var isResumed = Flow.Steps.OfType<AdviseStep>().Any() && facts.Length > 0;
        return (isResumed ? exchange.Note(exchange.Say(Texts.StandingFacts, ("facts", facts))) : exchange).Enter(Flow);
    }
}
