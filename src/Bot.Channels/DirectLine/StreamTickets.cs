using System.Collections.Concurrent;

namespace Bot.Channels.DirectLine;

/// <summary>Lets a stream ticket open a socket once: its nonce is remembered until it would have expired anyway.</summary>
public sealed class StreamTickets(DirectLineTokens tokens, TimeProvider clock)
{
    private const int SweepAbove = 1000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    public string Issue(string conversation, string user) => tokens.Issue(TokenUse.Stream, conversation, user);

    /// <summary>True once per ticket, for its own conversation, while it lives.</summary>
    public bool Redeem(string ticket, string conversation)
    {
        if (tokens.Read(TokenUse.Stream, ticket) is not { } token || tokens.IsExpired(token) || token.Conversation != conversation)
        {
            return false;
        }

        Sweep();
        return _used.TryAdd(token.Nonce, token.Expires);
    }

    private void Sweep()
    {
        if (_used.Count <= SweepAbove)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (nonce, expires) in _used.Where(used => used.Value < now))
        {
            _used.TryRemove(nonce, out _);
        }
    }
}
