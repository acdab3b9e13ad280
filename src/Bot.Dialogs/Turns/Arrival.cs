using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Turns;

/// <summary>The first screen, coming back after hours, and a conversation caught by a changed flow.</summary>
internal static class Arrival
{
    private static readonly TimeSpan Away = TimeSpan.FromHours(4);

    /// <summary>Somebody opened the conversation: welcome once, later say where things stand.</summary>
    public static Exchange Join(Exchange exchange)
    {
        if (!exchange.Now.Welcomed)
        {
            return Welcome(exchange);
        }

        return WasAway(exchange) ? FlowRunner.Continue(Repair(Back(exchange))) : exchange;
    }

    /// <summary>What comes before the answer to a message.</summary>
    public static Exchange Greet(Exchange exchange)
    {
        if (!exchange.Now.Welcomed)
        {
            return exchange.With(exchange.Now with { Welcomed = true })
                .Reply(ReplyKind.Welcome, exchange.Say(Texts.WelcomeShort, ("count", Count(exchange))));
        }

        return Repair(WasAway(exchange) ? Back(exchange) : exchange);
    }

    public static Exchange Welcome(Exchange exchange)
    {
        var documents = string.Join('\n', exchange.World.Knowledge.Documents.Select(document => "- " + Plain.Words(document.Title)));
        var text = exchange.Say(Texts.Welcome, ("count", Count(exchange)), ("documents", documents));
        return exchange.With(exchange.Now with { Welcomed = true }).Reply(ReplyKind.Welcome, text, Openings(exchange)).Wait();
    }

    public static ImmutableArray<string> Openings(Exchange exchange) =>
        [.. exchange.World.Dialogs.Flows.Select(flow => flow.Opens).Take(3)];

    private static bool WasAway(Exchange exchange) => exchange.Now.LastAt is { } last && exchange.Said.At - last >= Away;

    private static Exchange Back(Exchange exchange) =>
        exchange.Reply(ReplyKind.Welcome, exchange.Say(Texts.WelcomeBack, ("standing", Standing.Of(exchange))));

    /// <summary>Flows that changed under a live stack: said openly, answers kept, the flow begun anew (what is known is not asked again).</summary>
    private static Exchange Repair(Exchange exchange)
    {
        var dialogs = exchange.World.Dialogs;
        if (exchange.Now.Flow is not { } frame || string.Equals(exchange.Now.Flows, dialogs.FlowsHash, StringComparison.Ordinal))
        {
            return exchange;
        }

        var told = exchange.Reply(ReplyKind.Repair, exchange.Say(Texts.CodeChanged));
        return dialogs.FindFlow(frame.Flow) is { } flow
            ? told.Enter(flow)
            : told.With(told.Now with { Stack = [], Flows = null });
    }

    private static string Count(Exchange exchange) => Number(exchange.World.Knowledge.Documents.Length);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
