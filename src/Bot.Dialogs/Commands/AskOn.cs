using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"Whatever", "up to you" after advice that came too early: the questions go on.</summary>
internal sealed record AskOn : Command
{
    public override Exchange Run(Exchange exchange) =>
        exchange.FlowOf()?.Steps.OfType<AskOpenStep>().FirstOrDefault() is { } step && step.Slots.Any(slot => !exchange.Now.Known.IsSettled(slot))
            ? exchange.Replace(new FlowFrame(exchange.Now.Flow!.Flow, step.Id))
            : exchange.Note(exchange.Say(Texts.SkippedNothing));
}
