using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Positioning;
using CitedText = Bot.Dialogs.Replies.CitedText;
using Cited = Bot.Recommendations.Positioning.CitedText;

namespace Bot.Dialogs.Commands;

/// <summary>"What minimum should I set?": what buyers will hold it against, for the supplier's model and trade.</summary>
/// <param name="Criterion">Its id in the vocabulary.</param>
/// <param name="Named">A model named in the question.</param>
/// <param name="Question">It may name the trade or the figure.</param>
internal sealed record ComparePosition(string Criterion, Model? Named, string Question) : Command
{
    public Cited? Find(Exchange exchange) =>
        Positioner.Compare([.. Described.Told(exchange), Question], Named, Criterion, exchange.World.Knowledge);

    public override Exchange Run(Exchange exchange)
    {
        if (Find(exchange) is not { } found)
        {
            return exchange;
        }

        var cited = new CitedText();
        var model = Named ?? Described.Of(exchange).Positions.FirstOrDefault(fit => fit.Fit is Fit.Lead)?.Model;
        var text = exchange.Say(Texts.ComparedPosition, ("model", Models.Name(exchange, model)), ("text", cited.Add(found.Text, found.Citations)));
        return exchange.Reply(new Reply(ReplyKind.Answer, text, null, [], cited.Citations));
    }
}
