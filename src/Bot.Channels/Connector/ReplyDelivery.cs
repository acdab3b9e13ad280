using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Bot.Channels.BotFramework;
using Bot.Channels.Running;
using Bot.Protocol.Activities;
using Bot.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Connector;

/// <summary>Sees one leased reply through one attempt, and records what came of it.</summary>
internal sealed class ReplyDelivery(
    IStore store, OutgoingReply replies, ConnectorClient client, SendingRates rates, ChannelMetrics metrics, TimeProvider clock,
    ILogger<ReplyDelivery> logger)
{
    private const string Teams = "msteams";

    private readonly ConcurrentDictionary<(ConversationKey, long), int> _unclear = [];

    public async Task DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var span = TurnMetrics.Source.StartActivity("reply.deliver", System.Diagnostics.ActivityKind.Client);
        span?.SetTag("bot.channel", delivery.Conversation.Channel).SetTag("bot.attempt", delivery.Attempts);
        if (DeliveryAddress.Read(delivery.AddressJson) is not { } address)
        {
            await RecordAsync(delivery, new NextStep.GiveUp("no address"), cancellationToken);
            return;
        }

        if (clock.GetUtcNow() - delivery.Entry.At > RetryRules.Oldest)
        {
            await RecordAsync(delivery, new NextStep.GiveUp("a day old"), cancellationToken);
            return;
        }

        if (address.ChannelId == Teams && rates.Take(address.Conversation.Id, address.Conversation.TenantId ?? "") is { } wait)
        {
            metrics.Delivered("held");
            await store.Outbox.RetryAsync(delivery, wait, wasTried: false, cancellationToken);
            return;
        }

        await RecordAsync(delivery, await AttemptAsync(delivery, address, cancellationToken), cancellationToken);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A reply that cannot be rendered must not stop the conversation's others.")]
    private async Task<NextStep> AttemptAsync(Delivery delivery, DeliveryAddress address, CancellationToken cancellationToken)
    {
        OutgoingActivity activity;
        try
        {
            activity = replies.Of(delivery.Entry, delivery.Conversation, address);
        }
        catch (Exception failure)
        {
            return new NextStep.GiveUp($"cannot be rendered: {failure.GetType().Name}");
        }

        var outcome = await client.SendAsync(activity, cancellationToken);
        if (outcome is SendOutcome.TooLarge)
        {
            metrics.Delivered("shortened");
            outcome = await client.SendAsync(OutgoingReply.ShortOf(delivery.Entry, delivery.Conversation, address), cancellationToken);
        }

        var key = (delivery.Conversation, delivery.Entry.Sequence);
        var unclear = outcome is SendOutcome.Unclear ? _unclear.AddOrUpdate(key, 1, (_, count) => count + 1) : _unclear.GetValueOrDefault(key);
        return RetryRules.After(outcome, delivery.Attempts, unclear, delivery.Trying, Random.Shared.NextDouble());
    }

    private async Task RecordAsync(Delivery delivery, NextStep next, CancellationToken cancellationToken)
    {
        var key = (delivery.Conversation, delivery.Entry.Sequence);
        switch (next)
        {
            case NextStep.Done done:
                _unclear.TryRemove(key, out _);
                metrics.Delivered("sent");
                await store.Outbox.MarkSentAsync(delivery, done.RemoteId, cancellationToken);
                break;
            case NextStep.Again again:
                metrics.Delivered(_unclear.ContainsKey(key) ? "unclear" : "retried");
                await store.Outbox.RetryAsync(delivery, again.Delay, wasTried: true, cancellationToken);
                break;
            case NextStep.GiveUp giveUp:
                _unclear.TryRemove(key, out _);
                metrics.Delivered("deadLetter");
                logger.DeliveryGivenUp(delivery.Conversation.Channel, delivery.Conversation.Id, delivery.Entry.Sequence, giveUp.Reason);
                await store.Outbox.GiveUpAsync(delivery, giveUp.Reason, cancellationToken);
                break;
        }
    }
}
