using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>The supplier cannot or will not say more: not asked again, and said what that leaves open.</summary>
internal sealed record SkipDescription : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var settled = exchange.Settle();
        var told = settled.Note(settled.Say(Texts.CannotPosition));
        return settled.FlowOf()?.Steps.OfType<AttendStep>().FirstOrDefault() is { } step
            ? told.Replace(new FlowFrame(settled.Now.Flow!.Flow, step.Id))
            : told;
    }
}
