using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>Small talk: one line and back to work.</summary>
internal sealed record Chat(string Text) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var said = exchange.Reply(ReplyKind.SmallTalk, Text);
        return said.Now.Stack.IsEmpty ? Offer(said) : said;
    }

    /// <summary>With nothing to go back to, the first screen's buttons are offered.</summary>
    private static Exchange Offer(Exchange exchange)
    {
        var last = exchange.Replies[^1] with { Choices = Arrival.Openings(exchange) };
        return (exchange with { Replies = exchange.Replies.SetItem(exchange.Replies.Length - 1, last) }).Wait();
    }
}
