using Bot.Dialogs.Conversations;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Wording;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Turns.Steps;

/// <summary>Says how the supplier can position; what is missing is asked, and the answer is taken as more of the description.</summary>
internal static class PositionTurn
{
    /// <summary>Further questions before the bot says that it cannot tell.</summary>
    private const int MostQuestions = 2;

    public static Exchange Run(Exchange exchange, Flow flow, PositionStep step)
    {
        var positioned = Described.Of(exchange);
        return positioned.Status is PositioningStatus.Ask && exchange.Now.Flow!.Tries < MostQuestions
            ? Ask(exchange, flow, positioned)
            : exchange.Reply(Reply(exchange, positioned)).GoOn(flow, step);
    }

    private static Exchange Ask(Exchange exchange, Flow flow, Positioned positioned)
    {
        var frame = exchange.Now.Flow!;
        var describe = flow.Steps.OfType<DescribeStep>().FirstOrDefault()?.Id ?? frame.Step;
        return exchange.Reply(ReplyKind.Question, positioned.Text).Replace(frame with { Step = describe, Tries = frame.Tries + 1 }).Wait();
    }

    private static Reply Reply(Exchange exchange, Positioned positioned)
    {
        if (positioned.Status is PositioningStatus.Ask)
        {
            return new Reply(ReplyKind.Positioning, exchange.Say(Texts.CannotPosition), null, [], []);
        }

        var cited = new Replies.CitedText();
        var text = cited.Add(positioned.Text, positioned.Citations);
        if (positioned.Listing is { } listing && !positioned.Text.Contains(listing.Text, StringComparison.Ordinal))
        {
            text += "\n\n" + exchange.Say(Texts.Listing, ("text", cited.Add(listing.Text, listing.Citations)));
        }

        return new Reply(ReplyKind.Positioning, text, null, [], cited.Citations);
    }
}
