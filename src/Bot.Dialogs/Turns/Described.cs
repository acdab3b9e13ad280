using System.Collections.Immutable;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Turns;

/// <summary>What a supplier told in this conversation, message by message, and how it is positioned by it.</summary>
internal static class Described
{
    public static ImmutableArray<string> Told(Exchange exchange) => [.. (exchange.Now.Supplier ?? "").Split('\n')];

    public static Positioned Of(Exchange exchange) => Positioner.Position(Told(exchange), exchange.World.Knowledge);
}
