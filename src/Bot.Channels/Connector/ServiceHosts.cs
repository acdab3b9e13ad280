using System.Collections.Immutable;
using Bot.Channels.BotFramework;

namespace Bot.Channels.Connector;

/// <summary>How far into the network a service host may be.</summary>
internal enum Reach
{
    /// <summary>Only addresses of the public internet.</summary>
    Public,
    /// <summary>Only this machine.</summary>
    Loopback,
    /// <summary>Listed by whoever runs the bot: anything but link-local addresses.</summary>
    Listed,
}

/// <summary>
/// Where replies may go. A service URL carries our token, so its host is compared whole or at a dot:
/// anybody can register a name that merely ends like Microsoft's.
/// </summary>
internal sealed class ServiceHosts(BotFrameworkSettings settings)
{
    private const int LongestUrl = 512;
    private const string Teams = "smba.trafficmanager.net";
    private const string OtherChannels = ".botframework.com";

    private readonly ImmutableArray<Uri> _listed = [.. settings.ServiceHosts.Select(host => new Uri("https://" + host))];

    /// <summary>The base address, or null when nothing may be sent there.</summary>
    public Uri? Find(string? serviceUrl)
    {
        if (serviceUrl is not { Length: > 0 and <= LongestUrl } || !serviceUrl.All(IsPlain)
            || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0 || uri.Host.EndsWith('.') || ReachOf(uri.Host, uri.Port) is not { } reach)
        {
            return null;
        }

        var isSecure = uri.Scheme == Uri.UriSchemeHttps && (uri.IsDefaultPort || reach != Reach.Public);
        var isLocal = uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && reach != Reach.Public;
        return isSecure || isLocal ? uri : null;
    }

    /// <summary>How far a host may reach; null: not at all.</summary>
    public Reach? ReachOf(string host, int port)
    {
        if (string.Equals(host, Teams, StringComparison.OrdinalIgnoreCase) || IsBelow(host, OtherChannels))
        {
            return Reach.Public;
        }

        if (_listed.Any(listed => Same(listed.Host, host) && (listed.Port == port || (listed.IsDefaultPort && listed.IsLoopback))))
        {
            return Reach.Listed;
        }

        return settings.IsOpenToLoopback && Uri.TryCreate($"http://{Bracketed(host)}/", UriKind.Absolute, out var uri) && uri.IsLoopback
            ? Reach.Loopback
            : null;
    }

    private static bool IsBelow(string host, string suffix) =>
        host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string a, string b) => string.Equals(a.Trim('[', ']'), b.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) && host[0] != '[' ? $"[{host}]" : host;

    /// <summary>Letters, digits and the few signs that a service URL is made of; no escapes, no query, no fragment.</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '.' or '-' or '_' or '[' or ']' or '~';
}
