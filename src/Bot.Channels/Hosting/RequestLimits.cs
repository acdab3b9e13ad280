using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Hosting;

/// <summary>How often one address may ask for tokens and post, and how often one conversation may be posted to; an IPv6 network counts as one address.</summary>
public sealed class RequestLimits(HostSettings settings, HostMetrics metrics) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _tokens = PerMinute<IPAddress>(settings.Limits.TokensPerMinute);
    private readonly PartitionedRateLimiter<IPAddress> _posts = PerMinute<IPAddress>(settings.Limits.PostsPerMinute);
    private readonly PartitionedRateLimiter<string> _conversations = PerMinute<string>(settings.Limits.PostsPerConversation);

    /// <summary>How long to wait before the next token; null when one may be issued now.</summary>
    public TimeSpan? WaitForToken(HttpContext context) => Wait(_tokens, NetworkOf(context), "tokens");

    public TimeSpan? WaitForPost(HttpContext context) => Wait(_posts, NetworkOf(context), "address");

    /// <summary>For a post into a conversation: of its address, and of everybody who posts there.</summary>
    public TimeSpan? WaitForPost(HttpContext context, string conversation) =>
        WaitForPost(context) ?? Wait(_conversations, conversation, "conversation");

    public void Dispose()
    {
        _tokens.Dispose();
        _posts.Dispose();
        _conversations.Dispose();
    }

    private TimeSpan? Wait<T>(PartitionedRateLimiter<T> limiter, T whose, string of)
    {
        using var lease = limiter.AttemptAcquire(whose);
        if (lease.IsAcquired)
        {
            return null;
        }

        metrics.Limited(of);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    private static IPAddress NetworkOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static PartitionedRateLimiter<T> PerMinute<T>(int count)
        where T : notnull => PartitionedRateLimiter.Create<T, T>(whose =>
        RateLimitPartition.GetTokenBucketLimiter(whose, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = count,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / count,
            QueueLimit = 0,
        }));
}
