using System.Collections.Immutable;

namespace Bot.Channels.BotFramework;

/// <summary>Who this bot is to Azure Bot Service, already validated. The default lets nobody in.</summary>
/// <param name="AppId">Audience of every channel token; null: no token can be right.</param>
public sealed record BotFrameworkSettings(string? AppId = null)
{
    /// <summary>Client secret of the app; null: replies cannot be sent with a token.</summary>
    public string? AppPassword { get; init; }

    /// <summary>The machine vouches for the bot instead of a secret: a user-assigned managed identity with the app's id.</summary>
    public bool UsesManagedIdentity { get; init; }

    public bool HasCredential => AppId is not null && (AppPassword is not null || UsesManagedIdentity);

    /// <summary>Whom our tokens are for: each cloud has its own Bot Framework, and it is the one whose tokens we accept.</summary>
    public string TokenAudience => OpenIdMetadata?.Host switch
    {
        { } host when host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) => "https://api.botframework.us",
        { } host when host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) => "https://api.botframework.azure.cn",
        _ => "https://api.botframework.com",
    };

    /// <summary>Tenant of a single-tenant app; null: multi-tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>Calls without a token are taken, but only from this machine: for the Emulator and the Playground.</summary>
    public bool IsOpenToLoopback { get; init; }

    /// <summary>OpenID configuration of another cloud; its issuer is the one accepted.</summary>
    public Uri? OpenIdMetadata { get; init; }

    /// <summary>Token endpoint of another cloud.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>Hosts replies may go to besides Microsoft's own: <c>host</c> or <c>host:port</c>.</summary>
    public ImmutableArray<string> ServiceHosts { get; init; } = [];

    /// <summary>Endorsements a channel's key must carry besides the channel's own name.</summary>
    public ImmutableArray<string> Endorsements { get; init; } = [];

    /// <summary>
    /// Channels relayed by Microsoft whose name the signing key need not carry: its keys once lost such endorsements overnight and bots
    /// that demanded them went dark. Never <c>msteams</c>.
    /// </summary>
    public ImmutableArray<string> UnendorsedChannels { get; init; } = [];
}
