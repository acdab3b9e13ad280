using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Channels.BotFramework;
using Bot.Channels.DirectLine;
using Bot.Channels.Hosting;
using Bot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Connector;

/// <summary>
/// Takes replies from the outbox and sees each one through: different conversations side by side, one conversation strictly in order.
/// Woken by each commit; looks every second for what is due again.
/// </summary>
internal sealed class ReplySender(
    IStore store, BotFrameworkSettings settings, ReplyDelivery delivery, StoreCondition condition, TimeProvider clock, ILogger<ReplySender> logger) : BackgroundService
{
    private const int MostAtOnce = 64;

    // Renewed while the sending lasts: when this process dies, another takes over soon.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<long, (Delivery Delivery, Task Task)> _running = [];
    private long _started;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!MaySend())
        {
            return;
        }

        store.Appended += Hear;
        var renewing = RenewAsync(stoppingToken);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (await StartDueAsync(stoppingToken) == 0)
                {
                    await WaitAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // asked to stop
        }
        finally
        {
            store.Appended -= Hear;
            await Task.WhenAll(_running.Values.Select(one => one.Task));
            await renewing;
        }
    }

    /// <summary>Without an app id only programs on this machine wait for replies; with one but no secret nothing could be sent.</summary>
    private bool MaySend()
    {
        if (settings is { AppId: not null, HasCredential: false, IsOpenToLoopback: false })
        {
            logger.NoCredential();
            return false;
        }

        return settings.AppId is not null || settings.IsOpenToLoopback;
    }

    private async Task<int> StartDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            var free = MostAtOnce - _running.Count;
            var leasedAt = clock.GetTimestamp();
            var due = free > 0 ? await store.Outbox.LeaseAsync(free, Lease, cancellationToken) : [];
            foreach (var one in due)
            {
                var number = ++_started;
                var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _running[number] = (one, RunAsync(number, one, leasedAt, gate.Task, cancellationToken));
                gate.SetResult();
            }

            return due.Length;
        }
        catch (StoreUnavailableException outage)
        {
            condition.Failed(outage);
            return 0;
        }
    }

    private async Task RunAsync(long number, Delivery one, long leasedAt, Task registered, CancellationToken cancellationToken)
    {
        await registered;
        try
        {
            // A process that slept may wake up when somebody else has sent it long since.
            if (clock.GetElapsedTime(leasedAt) < Lease)
            {
                await delivery.DeliverAsync(one, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // the lease ends by itself
        }
        catch (StoreUnavailableException outage)
        {
            // Sent or not, nobody knows any more: the lease ends and it is sent again.
            condition.Failed(outage);
        }
        finally
        {
            _running.TryRemove(number, out _);
            Wake();
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, clock, cancellationToken);
                if (!_running.IsEmpty)
                {
                    await RenewOnceAsync(cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // asked to stop
        }
    }

    private async Task RenewOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.Outbox.RenewAsync([.. _running.Values.Select(one => one.Delivery)], Lease, cancellationToken);
        }
        catch (StoreUnavailableException outage)
        {
            condition.Failed(outage);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pause = Task.Delay(Pause, clock, limit.Token);
        var woken = _wake.Reader.ReadAsync(limit.Token).AsTask();
        await Task.WhenAny(pause, woken);
        await limit.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Only what must be sent wakes the sender; a page fetches its own.</summary>
    private void Hear(AppendedEntries news)
    {
        if (news.Conversation.Channel != DirectLineChannel.Name)
        {
            Wake();
        }
    }

    private void Wake() => _wake.Writer.TryWrite(true);
}
