using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Commands;

/// <summary>"Why not OEM?": only what speaks against it, and the change that would put it ahead.</summary>
internal sealed record WhyNot(Model Model) : Command
{
    private const int MostReasons = 3;

    public override Exchange Run(Exchange exchange)
    {
        var advice = exchange.Advise();
        if (exchange.Now.Profile == Language.Profiles.Profile.Empty || advice.Ranking.FirstOrDefault(ranked => ranked.Model == Model) is not { } model)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.NoAdviceYet));
        }

        var name = Models.Name(exchange, Model);
        if (advice.Ranking[0].Model == Model && !model.Excluded)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.WhyNotLeads, ("model", name)));
        }

        var cited = new CitedText();
        var lines = Lines(model, advice, cited).ToArray();
        var text = lines.Length == 0
            ? exchange.Say(Texts.WhyNotNothing, ("model", name))
            : exchange.Say(Texts.WhyNot, ("model", name), ("lines", string.Join('\n', lines)));
        return exchange.Reply(new Reply(ReplyKind.Explanation, text, null, [], cited.Citations));
    }

    private IEnumerable<string> Lines(RankedModel model, Recommendation advice, CitedText cited)
    {
        var ruledOut = model.Exclusions.Select(exclusion => exclusion.Slot).ToHashSet();
        var against = model.Reasons.Where(reason => reason.Effect.Count < 0 && !ruledOut.Contains(reason.Slot)).OrderBy(reason => reason.Effect.Count);
        return model.Exclusions.Select(exclusion => cited.Add(exclusion.Text, exclusion.Citations))
            .Concat(against.Select(reason => cited.Add(reason.Text, reason.Citations)))
            .Take(MostReasons)
            .Concat(advice.Flips.Where(flip => flip.Model == Model).Take(1).Select(flip => flip.Text))
            .Select(line => "- " + line);
    }
}
