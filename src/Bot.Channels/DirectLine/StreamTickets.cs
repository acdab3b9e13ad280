using System.Collections.Concurrent;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>
/// Lets a stream ticket open a socket once, on whichever replica: its nonce is kept with its conversation, in the store that all of them
/// share, until the ticket would have expired anyway.
/// </summary>
public sealed class StreamTickets(DirectLineTokens tokens, IConversationStore store, TimeProvider clock)
{
    private const int SweepAbove = 1000;
    private const int MostAttempts = 10;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _usedHere = new(StringComparer.Ordinal);

    public string Issue(string conversation, string user) => tokens.Issue(TokenUse.Stream, conversation, user);

    /// <summary>True once per ticket, for its own conversation, while it lives.</summary>
    public async Task<bool> RedeemAsync(string ticket, string conversation, CancellationToken cancellationToken)
    {
        if (tokens.Read(TokenUse.Stream, ticket) is not { } token || tokens.IsExpired(token) || token.Conversation != conversation)
        {
            return false;
        }

        Sweep();
        return _usedHere.TryAdd(token.Nonce, token.Expires) && await IsFirstAnywhereAsync(token, cancellationToken);
    }

    /// <summary>A turn without words: it changes nothing but the keys that were seen.</summary>
    private async Task<bool> IsFirstAnywhereAsync(DirectLineToken token, CancellationToken cancellationToken)
    {
        var key = DirectLineChannel.KeyOf(token.Conversation);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var stored = await store.LoadAsync(key, cancellationToken);
            if (stored.Json is null)
            {
                // Erased meanwhile: there is nothing left that a second socket could read.
                return true;
            }

            var outcome = await store.CommitAsync(
                new TurnCommit(
                    key, stored.UserId ?? token.User, stored.Version, stored.Json, [new InboxKey("ticket:" + token.Nonce, token.Expires)], null, [],
                    clock.GetUtcNow()),
                cancellationToken);
            if (outcome is not SaveOutcome.Conflict)
            {
                return outcome is SaveOutcome.Saved;
            }
        }

        throw new StoreUnavailableException("the conversation kept changing under its ticket");
    }

    private void Sweep()
    {
        if (_usedHere.Count <= SweepAbove)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (nonce, _) in _usedHere.Where(used => used.Value < now))
        {
            _usedHere.TryRemove(nonce, out _);
        }
    }
}
