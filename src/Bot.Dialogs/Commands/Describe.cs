using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>A supplier's own description, taken whole; more of it is added to what was said.</summary>
internal sealed record Describe(string Text) : Command
{
    private const int Longest = 4000;

    public override Exchange Run(Exchange exchange)
    {
        var said = Wording.Plain.Words(Text, Longest);
        var text = exchange.Now.Supplier is { } before ? before + "\n" + said : said;
        var described = exchange.With(exchange.Now with { Supplier = text.Length > Longest ? text[^Longest..] : text });
        return exchange.FlowOf()?.Steps.OfType<DescribeStep>().FirstOrDefault() is { } step
            ? described.Settle().Replace(described.Settle().Now.Flow! with { Step = step.Id })
            : described;
    }
}
