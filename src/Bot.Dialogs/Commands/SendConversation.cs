using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"Send me this conversation": the runner gives it from the log, which the core does not see.</summary>
internal sealed record SendConversation : Command
{
    public override Exchange Run(Exchange exchange) =>
        exchange.Do(Effect.SendTranscript).Reply(ReplyKind.Recap, exchange.Say(Texts.Transcript));
}
