using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Positioning;
using CitedText = Bot.Dialogs.Replies.CitedText;

namespace Bot.Dialogs.Commands;

/// <summary>"Why ODM?", "why not OEM?": what in the supplier's words speaks for or against a model, beside the documents' words.</summary>
/// <param name="Asked">Null: the model that leads.</param>
internal sealed record ExplainPosition(Model? Asked) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var positions = Described.Of(exchange).Positions;
        if (positions.FirstOrDefault(fit => Asked is null ? fit.Fit is Fit.Lead : fit.Model == Asked) is not { } found)
        {
            return exchange.Reply(ReplyKind.Explanation, exchange.Say(Texts.CannotPosition));
        }

        var cited = new CitedText();
        var lines = string.Join('\n', found.Reasons.Select(reason => "- " + cited.Add(reason.Text, reason.Citations)));
        var key = found.Fit is Fit.No ? Texts.WhyNotPosition : Texts.WhyPosition;
        var text = exchange.Say(key, ("model", Models.Name(exchange, found.Model)), ("lines", lines));
        return exchange.Reply(new Reply(ReplyKind.Explanation, text, null, [], cited.Citations));
    }
}
