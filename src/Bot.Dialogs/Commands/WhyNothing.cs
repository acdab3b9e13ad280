using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Commands;

/// <summary>"Why does nothing fit?": what rules each model out, which answers pull apart, and the shortest ways out.</summary>
internal sealed record WhyNothing : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var advice = exchange.Now.Advice is null ? null : exchange.Advise();
        if (advice is not { Status: AdviceStatus.NothingFits })
        {
            return new TellFlips().Run(exchange);
        }

        var cited = new CitedText();
        var against = advice.Ranking.SelectMany(model => Against(model).Select(reason => "- " + Models.Name(exchange, model.Model) + ": " + cited.Add(reason.Text, reason.Citations)));
        var ways = advice.Conflicts.Select(conflict => conflict.Text).DefaultIfEmpty(Ways(advice)).Where(text => text.Length > 0);
        var text = exchange.Say(Texts.WhyNothingFits, ("lines", string.Join('\n', against)));
        return exchange.Reply(new Reply(ReplyKind.Explanation, string.Join("\n\n", ways.Prepend(text)), null, [], cited.Citations));
    }

    /// <summary>What rules it out; where nothing does, what weighs most against it.</summary>
    private static IEnumerable<(string Text, System.Collections.Immutable.ImmutableArray<Knowledge.Documents.Citation> Citations)> Against(RankedModel model) =>
        model.Exclusions.Length > 0
            ? model.Exclusions.Select(exclusion => (exclusion.Text, exclusion.Citations))
            : model.Reasons.Where(reason => reason.Effect.Count < 0).OrderBy(reason => reason.Effect.Count).ThenBy(reason => reason.Text, StringComparer.Ordinal)
                .Take(1).Select(reason => (reason.Text, reason.Citations));

    private static string Ways(Recommendation advice) => string.Join('\n', advice.Relaxations.Select(way => "- " + way.Text));
}
