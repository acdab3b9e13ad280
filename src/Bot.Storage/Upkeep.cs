using Bot.Storage.Sqlite;

namespace Bot.Storage;

/// <summary>What a store needs every night: old conversations forgotten, SQLite backed up. PostgreSQL's backups are its own.</summary>
public sealed class Upkeep(IStore store, UpkeepSettings settings, TimeProvider clock)
{
    /// <summary>Waits for each night until it is cancelled; a night that fails is told and tried again an hour later.</summary>
    public async Task RunAsync(Action<UpkeepReport> done, Action<StoreUnavailableException> failed, CancellationToken cancellationToken)
    {
        var wait = UntilNext(clock.GetLocalNow());
        while (true)
        {
            await Task.Delay(wait, clock, cancellationToken);
            try
            {
                done(await RunOnceAsync(cancellationToken));
                wait = UntilNext(clock.GetLocalNow());
            }
            catch (StoreUnavailableException failure)
            {
                failed(failure);
                wait = TimeSpan.FromHours(1);
            }
        }
    }

    public async Task<UpkeepReport> RunOnceAsync(CancellationToken cancellationToken)
    {
        var forgotten = settings.Keep is { } keep ? await store.PersonalData.ForgetAsync(clock.GetUtcNow() - keep, cancellationToken) : 0;
        var backup = store is SqliteStore sqlite && settings.Backups > 0 ? await sqlite.BackUpAsync(settings.Backups, cancellationToken) : null;
        return new UpkeepReport(forgotten, backup);
    }

    /// <summary>From now to the next time of day in the settings; never zero, at most a day.</summary>
    internal TimeSpan UntilNext(DateTimeOffset now)
    {
        var wait = settings.At.ToTimeSpan() - now.TimeOfDay;
        return wait > TimeSpan.Zero ? wait : wait + TimeSpan.FromDays(1);
    }
}

/// <param name="Keep">How long a silent conversation and an old entry are kept; null: for ever.</param>
/// <param name="At">Local time of day.</param>
/// <param name="Backups">How many daily copies are kept; 0: none is made.</param>
public sealed record UpkeepSettings(TimeSpan? Keep, TimeOnly At, int Backups)
{
    public static UpkeepSettings Default { get; } = new(null, new TimeOnly(3, 15), 7);
}

/// <param name="Backup">The file written; null when none is due.</param>
public sealed record UpkeepReport(int Forgotten, string? Backup);
