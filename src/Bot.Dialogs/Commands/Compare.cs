using Bot.Dialogs.Turns;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Commands;

/// <summary>All three models side by side.</summary>
internal sealed record Compare : Command
{
    public override Exchange Run(Exchange exchange) =>
        new AnswerQuestion("Compare OEM, ODM and contract manufacturing", Topic.None).Run(exchange);
}
