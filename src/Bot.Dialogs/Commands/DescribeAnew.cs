using Bot.Dialogs.Definitions;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Commands;

/// <summary>The supplier wants to describe the factory again: what was told before no longer counts.</summary>
internal sealed record DescribeAnew : Command
{
    public override Exchange Run(Exchange exchange) => exchange
        .With(exchange.Now with { Supplier = null })
        .Note(exchange.Say(Texts.DescribeAnew))
        .Enter(exchange.World.Dialogs.FindFlow(FlowIds.Supplier)!);
}
