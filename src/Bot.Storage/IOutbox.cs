using System.Collections.Immutable;

namespace Bot.Storage;

/// <summary>
/// Replies still to be sent through the Connector: at least once, in order, one in flight per conversation. Times are the store's.
/// A sender that lost its lease (it slept, or the person was erased) changes nothing and is told so by <c>false</c>.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Takes the first unsent reply of up to <paramref name="limit"/> conversations that are due, the longest due first; nobody else
    /// gets them until <paramref name="lease"/> is over. Every lease counts as an attempt.
    /// </summary>
    Task<ImmutableArray<Delivery>> LeaseAsync(int limit, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Still being sent: nobody else gets these until that much later. Those whose lease was lost or finished stay as they are.</summary>
    Task RenewAsync(ImmutableArray<Delivery> deliveries, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Sent: the conversation's next reply is due now.</summary>
    /// <param name="remoteId">The id the channel gave the reply; null when it told none.</param>
    Task<bool> MarkSentAsync(Delivery delivery, string? remoteId, CancellationToken cancellationToken);

    /// <summary>Not sent: due again after <paramref name="delay"/>. The conversation waits, others go on.</summary>
    /// <param name="wasTried">False when nothing left the house (a rate limit of our own): the attempt is taken back.</param>
    Task<bool> RetryAsync(Delivery delivery, TimeSpan delay, bool wasTried, CancellationToken cancellationToken);

    /// <summary>Never to be sent: becomes a dead letter, the conversation's next reply is due now.</summary>
    Task<bool> GiveUpAsync(Delivery delivery, string reason, CancellationToken cancellationToken);

    Task<OutboxFigures> MeasureAsync(CancellationToken cancellationToken);
}

/// <summary>A reply taken from the outbox.</summary>
/// <param name="AddressJson">The conversation's delivery address at the time of the lease.</param>
/// <param name="Attempts">Which attempt this is, from 1.</param>
/// <param name="Trying">How long ago the first attempt began.</param>
/// <param name="Fence">Grows with every lease and every retry of the reply; tells a late sender from the present one.</param>
public sealed record Delivery(ConversationKey Conversation, LogEntry Entry, string? AddressJson, int Attempts, TimeSpan Trying, long Fence);

/// <param name="Oldest">Age of the reply that has waited longest; zero when none waits.</param>
/// <param name="DeadLetters">Turns and deliveries given up and still kept.</param>
public sealed record OutboxFigures(long Waiting, TimeSpan Oldest, long DeadLetters);
