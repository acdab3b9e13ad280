using System.Net;
using System.Net.Sockets;

namespace Bot.Channels.Connector;

/// <summary>Resolves a host; a test may answer as a hostile name server would.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>
/// The HTTP client replies leave by: no redirects, no cookies, no proxy, and the address is judged after the name was resolved, on the
/// very socket that is then used.
/// </summary>
/// <param name="reachOf">How far a host and port may reach; null: not at all.</param>
internal sealed class ServiceHttp(Func<string, int, Reach?> reachOf, ResolveHost resolve)
{
    public ServiceHttp(ServiceHosts hosts, ResolveHost resolve)
        : this(hosts.ReachOf, resolve)
    {
    }

    public HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        if (reachOf(host, port) is not { } reach)
        {
            throw new ServiceAddressException("the host is not allowed");
        }

        var known = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellationToken);
        var allowed = known.Where(address => address.IsWithin(reach)).ToArray();
        if (allowed.Length == 0)
        {
            throw new ServiceAddressException("the host has no address it may have");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Nothing may be sent to that address.</summary>
internal sealed class ServiceAddressException(string message) : Exception(message);
