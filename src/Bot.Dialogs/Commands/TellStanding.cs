using System.Collections.Immutable;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Commands;

/// <summary>"Can we call ourselves OEM?": yes or no by the supplier's own description, which is then weighed again.</summary>
/// <param name="Asked">The models named; with none, all is weighed.</param>
internal sealed record TellStanding(ImmutableArray<Model> Asked) : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var fits = Described.Of(exchange).Positions;
        var told = fits.Where(fit => Asked.Contains(fit.Model))
            .Aggregate(exchange, (noted, fit) => noted.Note(noted.Say(TextOf(fit.Fit), ("model", Models.Name(noted, fit.Model)))));
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
