using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>"What would change this?": the smallest change of each answer that puts another model ahead.</summary>
internal sealed record TellFlips : Command
{
    public override Exchange Run(Exchange exchange)
    {
        if (exchange.Now.Profile == Language.Profiles.Profile.Empty)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.NoAdviceYet));
        }

        var advice = exchange.Advise();
        var lines = advice.Relaxations.Select(way => way.Text).Concat(advice.Flips.Select(flip => flip.Text)).Select(text => "- " + text).ToArray();
        return exchange.Reply(ReplyKind.Explanation, lines.Length == 0
            ? exchange.Say(Texts.NothingFlips)
            : exchange.Say(Texts.Flips, ("lines", string.Join('\n', lines))));
    }
}
