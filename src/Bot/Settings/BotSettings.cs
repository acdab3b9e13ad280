using System.Collections.Immutable;
using Bot.Channels.BotFramework;
using Bot.Channels.Hosting;

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
/// <param name="Drain">How long to answer on after being asked to stop.</param>
internal sealed record BotSettings(
    ImmutableArray<string> Urls, AccountSettings Account, StoreSettings Store, HostSettings Host, TelemetrySettings Telemetry, TimeSpan Drain)
{
    /// <summary>Where a person can be reached; one line, null: nothing is said.</summary>
    public string? Contact { get; init; }
}

/// <param name="Endpoint">Where traces and metrics go by OTLP/HTTP; null: nowhere.</param>
/// <param name="Every">How often metrics are sent.</param>
internal sealed record TelemetrySettings(Uri? Endpoint, TimeSpan Every);

/// <summary>Who this bot is to Azure Bot Service.</summary>
/// <param name="ServiceHosts">Hosts replies may be sent to besides Microsoft's own; host or host:port.</param>
internal sealed record AccountSettings(
    string? AppId, string? AppPassword, string? TenantId, AuthMode Auth, Uri? OpenIdMetadata, Uri? TokenEndpoint, ImmutableArray<string> ServiceHosts,
    bool ManagedIdentity, ImmutableArray<string> UnendorsedChannels)
{
    public BotFrameworkSettings ForChannels() => new(AppId)
    {
        AppPassword = AppPassword,
        TenantId = TenantId,
        UsesManagedIdentity = ManagedIdentity,
        IsOpenToLoopback = Auth == AuthMode.Disabled,
        OpenIdMetadata = OpenIdMetadata,
        TokenEndpoint = TokenEndpoint,
        ServiceHosts = ServiceHosts,
        UnendorsedChannels = UnendorsedChannels,
    };
}

/// <param name="KeepDays">How long a silent conversation is kept; null: for ever.</param>
/// <param name="Backups">Nightly copies kept of SQLite.</param>
internal sealed record StoreSettings(StoreKind Kind, string? ConnectionString, int? KeepDays = null, int Backups = 7);
