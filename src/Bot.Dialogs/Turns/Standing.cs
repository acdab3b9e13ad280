using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Turns;

/// <summary>Where things stand, in one or two sentences: for coming back and for handing over.</summary>
internal static class Standing
{
    public static string Of(Exchange exchange)
    {
        var now = exchange.Now;
        var facts = Facts.All(exchange.World.Dialogs, now.Known);
        return (facts, now.Advice?.Winner) switch
        {
            ("", _) when now.Supplier is not null => exchange.Say(Texts.StandingSupplier),
            ("", _) => exchange.Say(Texts.StandingNothing),
            (_, { } winner) => exchange.Say(Texts.StandingAdvice, ("facts", facts), ("model", Models.Name(exchange, winner))),
            _ => exchange.Say(Texts.StandingFacts, ("facts", facts)),
        };
    }
}
