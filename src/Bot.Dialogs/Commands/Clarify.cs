using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Language.Messages;

namespace Bot.Dialogs.Commands;

/// <summary>Two fair readings: asks which was meant.</summary>
internal sealed record Clarify(Ambiguity Ambiguity) : Command
{
    private const int MostReadings = 3;

    public override Exchange Run(Exchange exchange) =>
        exchange.Settle().Push(new ClarifyFrame(Ambiguity.Readings.Length > MostReadings ? Ambiguity.Readings[..MostReadings] : Ambiguity.Readings));
}
