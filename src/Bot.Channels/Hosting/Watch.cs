using Bot.Storage;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.Hosting;

/// <summary>Looks after the store and the disk while nobody calls, so that an outage is noticed, told and measured, and so is its end.</summary>
public sealed class Watch(IConversationStore store, StoreCondition condition, DiskSpace disk, HostMetrics metrics, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan WhileWell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhileDown = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>One look. Tells <see cref="StoreCondition"/> and <see cref="DiskSpace"/> what it found.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        disk.Look();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await store.CheckAsync(limit.Token);
            if (store is IStore whole)
            {
                metrics.Note(await whole.Outbox.MeasureAsync(limit.Token));
            }

            condition.Works();
        }
        catch (StoreUnavailableException trouble)
        {
            condition.Failed(trouble);
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            // The watch must outlive what it watches.
            condition.Failed(new StoreUnavailableException($"The store failed in a way nobody foresaw: {unforeseen.GetType().Name}.", unforeseen));
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            condition.Failed(new StoreUnavailableException("The store takes too long to answer.", slow));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await Task.Delay(condition.Trouble is null ? WhileWell : WhileDown, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // asked to stop
        }
    }
}
