using System.Collections.Immutable;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Commands;

/// <summary>"Can we call ourselves OEM?": yes or no by the supplier's own description, which is then weighed again.</summary>
/// <param name="Asked">The models named; none: all of it is weighed again.</param>
internal sealed record TellStanding(ImmutableArray<Model> Asked) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var fits = Positioner.Position(exchange.Now.Supplier ?? "", exchange.World.Knowledge).Positions;
        var told = fits.Where(fit => Asked.Contains(fit.Model))
            .Aggregate(exchange, (told, fit) => told.Note(told.Say(TextOf(fit.Fit), ("model", Models.Name(told, fit.Model)))));
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
