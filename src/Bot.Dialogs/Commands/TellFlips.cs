using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Steps;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Commands;

/// <summary>"What would change this?": the smallest change of each answer that puts another model ahead.</summary>
/// <param name="Model">Asked for by name: "when would OEM be better?"; null for any.</param>
internal sealed record TellFlips(Model? Model = null) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        if (exchange.Now.Profile == Language.Profiles.Profile.Empty)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.NoAdviceYet));
        }

        var advice = exchange.Advise();
        var model = Model == AdviseTurn.Winner(advice) ? null : Model;
        var lines = advice.Relaxations.Where(way => model is null || way.Model == model).Select(way => way.Text)
            .Concat(advice.Flips.Where(flip => model is null || (flip.Model == model && Leads(exchange, flip))).Select(flip => flip.Text)).Select(text => "- " + text).ToArray();
        return exchange.Reply(ReplyKind.Explanation, lines.Length > 0 ? exchange.Say(Texts.Flips, ("lines", string.Join('\n', lines)))
            : advice.Status is AdviceStatus.NeedMore ? Early(exchange, advice)
            : advice.Staged is { } staged && (model is null || model == staged.Then) ? staged.Text
            : model is { } named ? exchange.Say(Texts.NothingFlipsTo, ("model", Models.Name(exchange, named)))
            : exchange.Say(Texts.NothingFlips));
    }

    /// <summary>The model leads then; coming closest where none fits is no answer to "when would OEM be better?".</summary>
    private static bool Leads(Exchange exchange, Flip flip) => AdviseTurn.Winner(exchange.Advise(exchange.Now.Profile.Take(flip.Slot, flip.To))) == flip.Model;

    /// <summary>Before anything leads, what is still open decides.</summary>
    private static string Early(Exchange exchange, Recommendation advice)
    {
        var open = AdviseTurn.Open(exchange, advice);
        return open.IsEmpty ? exchange.Say(Texts.NothingFlips) : exchange.Say(Texts.FlipsEarly, ("names", Facts.Names(exchange.World.Dialogs, open)));
    }
}
