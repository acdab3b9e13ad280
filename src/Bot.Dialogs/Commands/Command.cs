using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Commands;

/// <summary>One thing a message wants done.</summary>
internal abstract record Command
{
    public abstract Exchange Run(Exchange exchange);
}
