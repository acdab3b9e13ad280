using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Hosting;

/// <summary>How the caller reaches this host; links in replies use it, so a conversation can move to another name.</summary>
public readonly record struct HostAddress(string Http)
{
    public static HostAddress Of(HttpRequest request) => new($"{request.Scheme}://{request.Host}{request.PathBase}");

    /// <summary>The same address for sockets.</summary>
    public string WebSocket => "ws" + Http["http".Length..];

    /// <summary>The printable page with this key.</summary>
    public string BriefOf(string key) => $"{Http}/brief/{Uri.EscapeDataString(key)}";

    /// <summary>True when a browser's Origin header names this host; the scheme is left out, a proxy may end TLS.</summary>
    public static bool IsOwnOrigin(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
