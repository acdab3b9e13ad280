using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Commands;

/// <summary>"How sure are you?": how clear the advice is, how good its evidence, and which answers could still change it.</summary>
internal sealed record TellCertainty : Command
{
    public override Exchange Run(Exchange exchange)
    {
        if (exchange.Now.Advice is null)
        {
            return exchange.Reply(Replies.ReplyKind.Explanation, exchange.Say(Texts.SureInGeneral));
        }

        var advice = exchange.Advise();
        var open = advice.Next.Concat(exchange.Now.Known.Skipped).Where(slot => !exchange.Now.Profile.Has(slot)).Distinct().ToArray();
        var rest = open.Length == 0
            ? exchange.Say(Texts.SureAll)
            : exchange.Say(Texts.SureOpen, ("names", Facts.Names(exchange.World.Dialogs, open)));
        return exchange.Reply(Replies.ReplyKind.Explanation, exchange.Say(
            Texts.Sure, ("strength", exchange.Say(StrengthOf(advice))), ("certainty", exchange.Say(CertaintyOf(advice))), ("rest", rest)));
    }

    private static TextKey StrengthOf(Recommendation advice) => advice.Strength switch
    {
        Strength.Clear => Texts.StrengthClear,
        Strength.Slight => Texts.StrengthSlight,
        _ => Texts.StrengthOpen,
    };

    private static TextKey CertaintyOf(Recommendation advice) => advice.Certainty switch
    {
        Certainty.High => Texts.CertaintyHigh,
        Certainty.Medium => Texts.CertaintyMedium,
        _ => Texts.CertaintyLow,
    };
}
