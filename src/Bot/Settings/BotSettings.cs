using System.Collections.Immutable;

namespace Bot.Settings;

internal enum AuthMode
{
    /// <summary>Channel calls carry a valid token; without an app id every call is refused.</summary>
    Required,
    /// <summary>No token is asked for: only while listening on loopback.</summary>
    Disabled,
}

internal enum StoreKind { Sqlite, Postgres }

/// <summary>Everything configuration can say, checked.</summary>
/// <param name="Urls">Addresses to listen on.</param>
/// <param name="Data">Folder for SQLite, keys and locks.</param>
internal sealed record BotSettings(
    ImmutableArray<string> Urls, string Data, AccountSettings Account, StoreSettings Store, DirectLineSettings DirectLine, LimitSettings Limits);

/// <summary>Who this bot is to Azure Bot Service.</summary>
/// <param name="ServiceHosts">Hosts replies may be sent to besides Microsoft's own; host or host:port.</param>
internal sealed record AccountSettings(
    string? AppId, string? AppPassword, string? TenantId, AuthMode Auth, Uri? OpenIdMetadata, Uri? TokenEndpoint, ImmutableArray<string> ServiceHosts);

internal sealed record StoreSettings(StoreKind Kind, string? ConnectionString);

/// <param name="Secret">Opens <c>tokens/generate</c> and signs tokens; without one a key is made in the data folder.</param>
internal sealed record DirectLineSettings(string? Secret, ImmutableArray<string> Origins);

/// <summary>Per address; holders of the Direct Line secret are exempt.</summary>
internal sealed record LimitSettings(int TokensPerMinute, int PostsPerSecond, int PostBurst);
