using Bot.Channels.Hosting;
using Bot.Settings;
using Bot.Storage;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;

namespace Bot.Serving;

/// <summary>Opens the store that the settings name; what cannot be opened is said in one sentence.</summary>
internal static class StoreOpening
{
    public static async Task<IStore> OpenAsync(StoreSettings store, HostSettings host, CancellationToken cancellationToken)
    {
        try
        {
            return store.Kind switch
            {
                StoreKind.Sqlite => await SqliteStore.OpenAsync(host.DataFolder, cancellationToken),
                StoreKind.Postgres => await PostgresStore.OpenAsync(store.ConnectionString!, cancellationToken: cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(store)),
            };
        }
        catch (Exception exception) when (exception is DataFolderInUseException or StoreSetupException or StoreUnavailableException)
        {
            throw new UsageException(exception.Message);
        }
    }
}
