using Bot.Dialogs.Replies;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>A person takes over, with everything that was said.</summary>
internal sealed record WantPerson : Command
{
    /// <summary>A question on the table stays there: answering it is no must any more.</summary>
    public override Exchange Run(Exchange exchange)
    {
        var text = exchange.Say(Texts.Handoff, ("standing", Standing.Of(exchange)));
        var contact = exchange.World.Contact is { } contactText ? " " + exchange.Say(Texts.HandoffContact, ("contact", contactText)) : "";
        var handed = exchange.Settle().Do(Effect.Handoff).Reply(ReplyKind.Handoff, text + contact);
        return handed.StepOf() is AskStep or AskOpenStep ? handed.Note(exchange.Say(Texts.Meanwhile)) : handed;
    }
}
