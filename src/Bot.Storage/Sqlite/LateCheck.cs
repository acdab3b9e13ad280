using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Looks through a large database while it is already in use, so that the start need not wait for it.</summary>
internal sealed class LateCheck : IAsyncDisposable
{
    private readonly SqliteSession? _session;
    private readonly Task _check = Task.CompletedTask;

    public LateCheck(string database, bool isNeeded)
    {
        if (isNeeded)
        {
            var session = _session = SqliteSession.OpenReader(database);
            _check = Task.Run(() => SqliteSchema.QuickCheck(session, database));
        }
    }

    /// <summary>From the moment that damage is found the store is not healthy.</summary>
    public void ThrowIfDamaged()
    {
        if (_check is { IsFaulted: true, Exception.InnerException: StoreSetupException damage })
        {
            throw new StoreUnavailableException(StoreTrouble.Damaged, damage.Message, damage);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _session?.Interrupt();
        try
        {
            await _check;
        }
        catch (Exception end) when (end is SqliteException or StoreSetupException)
        {
            // interrupted, or already told
        }

        _session?.Dispose();
    }
}
