using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private protected override async Task<IStore> OpenAsync() => await SqliteStore.OpenAsync(_folder.Path);

    private protected override Task CloseAsync()
    {
        SqliteFile.AssertSound(_folder.Path);
        return Task.CompletedTask;
    }
}
