using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>A supplier's own description, taken whole.</summary>
internal sealed record Describe(string Text) : Command
{
    private const int Longest = 4000;

    public override Exchange Run(Exchange exchange) =>
        exchange.With(exchange.Now with { Supplier = Text.Length > Longest ? Text[..Longest] : Text });
}
