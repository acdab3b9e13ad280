using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>Starts over with nothing carried over: the flow the person was in begins anew, or the first screen comes.</summary>
internal sealed record Restart : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var flow = exchange.FlowOf();
        var fresh = exchange.With(Conversation.Start with { Welcomed = true, Turn = exchange.Now.Turn });
        return flow is null
            ? fresh.Reply(ReplyKind.Repair, exchange.Say(Texts.Restarted), Arrival.Openings(exchange)).Wait()
            : fresh.Note(exchange.Say(Texts.Restarted)).Enter(flow);
    }
}
