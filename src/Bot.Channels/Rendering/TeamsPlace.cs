using Bot.Channels.Connector;

namespace Bot.Channels.Rendering;

/// <summary>Where in Teams a reply is read, as far as it changes how it looks.</summary>
/// <param name="IsShared">More than one person reads it: no suggestions are shown there.</param>
internal sealed record TeamsPlace(bool IsShared, int MostCitations = TeamsPlace.CitationsInTeams)
{
    /// <summary>More than this and Teams refuses the message.</summary>
    public const int CitationsInTeams = 20;

    /// <summary>Microsoft's Playground refuses more than half of that; it is never anywhere but on this machine.</summary>
    public const int CitationsInPlayground = 10;

    public static TeamsPlace Of(DeliveryAddress address) => new(
        address.IsShared,
        Uri.TryCreate(address.ServiceUrl, UriKind.Absolute, out var service) && service.IsLoopback ? CitationsInPlayground : CitationsInTeams);
}
