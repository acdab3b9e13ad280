using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using CitedText = Bot.Dialogs.Replies.CitedText;

namespace Bot.Dialogs.Commands;

/// <summary>Words for a listing, as far as the description carries them.</summary>
internal sealed record TellListing : Command
{
    public override Exchange Run(Exchange exchange)
    {
        if (Described.Of(exchange).Listing is not { } listing)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.CannotPosition));
        }

        var cited = new CitedText();
        var text = exchange.Say(Texts.Listing, ("text", cited.Add(listing.Text, listing.Citations)));
        return exchange.Reply(new Reply(ReplyKind.Positioning, text, null, [], cited.Citations));
    }
}
