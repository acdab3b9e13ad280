using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns.Steps;

/// <summary>Gives the recommendation; after an earlier one, first what changed.</summary>
internal static class AdviseTurn
{
    private const int MostMissing = 4;

    public static Exchange Run(Exchange exchange, Flow flow, AdviseStep step)
    {
        var advice = exchange.Advise();
        var key = exchange.Said.Key;
        var lead = Difference.Lead(exchange, advice);
        var text = string.Join("\n\n", lead.Append(advice.Text).Concat(Missing(exchange, advice)).Concat(LeftOpen(exchange)));
        var said = (lead.IsEmpty ? exchange : exchange.WithoutChanges()).Reply(new Reply(ReplyKind.Recommendation, text, null, [], advice.Citations, advice, null, key));
        var winner = Winner(advice);
        return said.With(said.Now with { Advice = new LastAdvice(advice.Status, winner, said.Now.Profile, key) }).GoOn(flow, step);
    }

    /// <summary>Advice asked for too early: what was not asked yet and matters.</summary>
    public static IEnumerable<string> Missing(Exchange exchange, Recommendation advice)
    {
        var open = Open(exchange, advice);
        return advice.Status is AdviceStatus.NeedMore && !open.IsEmpty ? [exchange.Say(Texts.AdviceMissing, ("names", Facts.Names(exchange.World.Dialogs, open)))] : [];
    }

    /// <summary>What was not asked yet and can change the advice, what matters most first.</summary>
    public static ImmutableArray<Slot> Open(Exchange exchange, Recommendation advice) =>
        [.. advice.Next.Where(slot => !exchange.Now.Known.IsSettled(slot)).Take(MostMissing)];

    private static IEnumerable<string> LeftOpen(Exchange exchange)
    {
        var dialogs = exchange.World.Dialogs;
        var skipped = exchange.Now.Known.Skipped;
        return skipped.IsEmpty ? [] : [exchange.Say(Texts.AdviceWithout, ("names", Facts.Names(dialogs, skipped)))];
    }

    public static Knowledge.Claims.Model? Winner(Recommendation advice) =>
        advice.Status == AdviceStatus.Recommended && !advice.Ranking.IsEmpty ? advice.Ranking[0].Model : null;
}
