using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Hosting;

/// <summary>How often one address may ask for tokens and post; an IPv6 network counts as one address.</summary>
public sealed class AddressLimits(HostSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _tokens = PerMinute(settings.Limits.TokensPerMinute);
    private readonly PartitionedRateLimiter<IPAddress> _posts = PerMinute(settings.Limits.PostsPerMinute);

    /// <summary>How long to wait before the next token; null when one may be issued now.</summary>
    public TimeSpan? WaitForToken(HttpContext context) => Wait(_tokens, context);

    public TimeSpan? WaitForPost(HttpContext context) => Wait(_posts, context);

    public void Dispose()
    {
        _tokens.Dispose();
        _posts.Dispose();
    }

    private static TimeSpan? Wait(PartitionedRateLimiter<IPAddress> limiter, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(NetworkOf(context.Connection.RemoteIpAddress ?? IPAddress.None));
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static PartitionedRateLimiter<IPAddress> PerMinute(int count) => PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = count,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / count,
            QueueLimit = 0,
        }));
}
