using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"Can I start with ODM and move to OEM later?": from which figures another model would lead, and what to settle before.</summary>
internal sealed record TellStages : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var staged = exchange.Now.Advice is null ? null : exchange.Advise().Staged?.Text;
        string?[] said = [staged, exchange.Say(Texts.Stages)];
        return exchange.Reply(ReplyKind.Explanation, string.Join(' ', said.Where(text => text is not null)));
    }
}
