using Bot.Settings;
using Bot.Storage;

namespace Bot.Serving;

/// <summary>Every night: what is too old is forgotten, SQLite is copied.</summary>
internal sealed class NightlyUpkeep(IStore store, StoreSettings settings, ILogger<NightlyUpkeep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var keep = settings.KeepDays is { } days ? TimeSpan.FromDays(days) : (TimeSpan?)null;
        var upkeep = new Upkeep(store, UpkeepSettings.Default with { Keep = keep, Backups = settings.Backups }, TimeProvider.System);
        try
        {
            await upkeep.RunAsync(report => logger.UpkeepDone(report.Forgotten, report.Backup), failure => logger.UpkeepFailed(failure.Message), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the host stops, also when it never listened
        }
    }
}
