using System.Collections.Immutable;

namespace Bot.Dialogs.Definitions;

/// <summary>Flows the code itself starts; more can be added as data and are started from the first screen.</summary>
public static class FlowIds
{
    public const string Buyer = "buyer";
    public const string Supplier = "supplier";
    public const string Questions = "questions";

    public static ImmutableArray<string> All { get; } = [Buyer, Supplier, Questions];
}
