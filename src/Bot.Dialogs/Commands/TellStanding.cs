using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Commands;

/// <summary>"Can we call ourselves OEM?": yes or no by the supplier's own description, which is then weighed again.</summary>
/// <param name="Asked">Null when no model, or more than one, is named.</param>
internal sealed record TellStanding(Model? Asked) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var fits = Positioner.Position(exchange.Now.Supplier ?? "", exchange.World.Knowledge).Positions;
        var told = Asked is { } asked && fits.FirstOrDefault(fit => fit.Model == asked) is { } found
            ? exchange.Note(exchange.Say(TextOf(found.Fit), ("model", Models.Name(exchange, asked))))
            : exchange;
        var settled = told.Settle();
        return settled.FlowOf()?.Steps.OfType<PositionStep>().FirstOrDefault() is { } step
            ? settled.Replace(settled.Now.Flow! with { Step = step.Id })
            : settled;
    }

    private static TextKey TextOf(Fit fit) => fit switch
    {
        Fit.Lead => Texts.StandingYes,
        Fit.Also => Texts.StandingAlso,
        _ => Texts.StandingNo,
    };
}
