using System.Collections.Immutable;

namespace Bot.Storage.Memory;

internal sealed class MemoryOutbox(Lock gate, Dictionary<ConversationKey, MemoryConversation> conversations, TimeProvider clock) : IOutbox
{
    public Task<ImmutableArray<Delivery>> LeaseAsync(int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return Task.FromResult<ImmutableArray<Delivery>>(
            [
                .. conversations.Where(known => known.Value.Outbox.Count > 0 && known.Value.Outbox[0].DueAt <= now)
                    .OrderBy(known => known.Value.Outbox[0].DueAt)
                    .Take(limit)
                    .Select(known => Take(known.Key, known.Value, now, lease)),
            ]);
        }
    }

    public async Task RenewAsync(ImmutableArray<Delivery> deliveries, TimeSpan lease, CancellationToken cancellationToken)
    {
        foreach (var delivery in deliveries)
        {
            await Finish(delivery, known => known.Outbox[0].DueAt = clock.GetUtcNow() + lease);
        }
    }

    public Task<bool> MarkSentAsync(Delivery delivery, string? remoteId, CancellationToken cancellationToken) =>
        Finish(delivery, known =>
        {
            known.Outbox.RemoveAt(0);
            if (remoteId is not null)
            {
                known.RemoteIds[remoteId] = delivery.Entry.Sequence;
            }
        });

    public Task<bool> RetryAsync(Delivery delivery, TimeSpan delay, bool wasTried, CancellationToken cancellationToken) =>
        Finish(delivery, known =>
        {
            known.Outbox[0].DueAt = clock.GetUtcNow() + delay;
            known.Outbox[0].Attempts -= wasTried ? 0 : 1;
            known.Outbox[0].Fence++;
        });

    public Task<bool> GiveUpAsync(Delivery delivery, string reason, CancellationToken cancellationToken) =>
        Finish(delivery, known =>
        {
            known.Outbox.RemoveAt(0);
            known.DeadLetters.Add(new DeadLetter(delivery.Conversation, delivery.Entry.Sequence, "delivery", reason, clock.GetUtcNow()));
        });

    public Task<OutboxFigures> MeasureAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var waiting = conversations.Values.SelectMany(known => known.Outbox).Select(reply => reply.Entry.At).ToArray();
            var now = clock.GetUtcNow();
            var oldest = waiting.DefaultIfEmpty(now).Min();
            return Task.FromResult(new OutboxFigures(
                waiting.Length, oldest < now ? now - oldest : TimeSpan.Zero, conversations.Values.Sum(known => (long)known.DeadLetters.Count)));
        }
    }

    private static Delivery Take(ConversationKey key, MemoryConversation known, DateTimeOffset now, TimeSpan lease)
    {
        var head = known.Outbox[0];
        head.DueAt = now + lease;
        head.Fence++;
        head.Attempts++;
        head.FirstTriedAt ??= now;
        return new Delivery(key, head.Entry, known.State.DeliveryJson, head.Attempts, now - head.FirstTriedAt.Value, head.Fence);
    }

    private Task<bool> Finish(Delivery delivery, Action<MemoryConversation> finish)
    {
        lock (gate)
        {
            var isOurs = conversations.TryGetValue(delivery.Conversation, out var known) && known.Outbox.Count > 0
                && known.Outbox[0].Entry.Sequence == delivery.Entry.Sequence && known.Outbox[0].Fence == delivery.Fence;
            if (isOurs)
            {
                finish(known!);
            }

            return Task.FromResult(isOurs);
        }
    }
}
