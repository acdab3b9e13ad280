using System.Collections.Immutable;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Steps;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Commands;

/// <summary>"And if it were 15,000?": what the advice would be, with the profile left as it was.</summary>
internal sealed record TryOut(Profile Facts, ImmutableArray<Slot> Slots) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var tried = Slots.Where(slot => SlotRules.IsUsable(slot, Facts))
            .Aggregate(exchange.Now.Profile, (profile, slot) => profile.Take(slot, Facts));
        if (Difference.Changes(exchange, exchange.Now.Profile, tried) is not { Length: > 0 } change)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.WhatIfNone));
        }

        exchange = exchange.With(exchange.Now with { Tried = new Tried(Usable(), exchange.Now.Turn) });
        var now = Leader(exchange.Advise());
        var advice = exchange.Advise(tried);
        var key = AdviseTurn.Winner(advice) is not { } winner ? Texts.WhatIfOpen : winner == now ? Texts.WhatIfSame : Texts.WhatIf;
        var lead = exchange.Say(
            key, ("change", change), ("model", Models.Name(exchange, AdviseTurn.Winner(advice))), ("unchanged", exchange.Say(Texts.Unchanged)));
        var cited = new CitedText();
        var reasons = Reasons(advice, cited).ToArray();
        return exchange.Reply(new Reply(
            ReplyKind.Explanation, reasons.Length == 0 ? lead : lead + "\n\n" + string.Join('\n', reasons), null, [], cited.Citations));
    }

    private Profile Usable() => Slots.Where(slot => SlotRules.IsUsable(slot, Facts)).Aggregate(Profile.Empty, (facts, slot) => facts.Take(slot, Facts));

    private static Knowledge.Claims.Model? Leader(Recommendation advice) => AdviseTurn.Winner(advice);

    /// <summary>What the tried facts have to do with the model that would lead.</summary>
    private IEnumerable<string> Reasons(Recommendation advice, CitedText cited) => advice.Ranking.Take(1)
        .SelectMany(model => model.Reasons)
        .Where(reason => Slots.Contains(reason.Slot))
        .Take(2)
        .Select(reason => "- " + cited.Add(reason.Text, reason.Citations));
}
