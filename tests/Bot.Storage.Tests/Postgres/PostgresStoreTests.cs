using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Storage.Tests.Postgres;

[NeedsPostgres]
[Collection("postgres")]
public sealed class PostgresStoreTests : StoreContract
{
    private protected override async Task<IStore> OpenAsync() => await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
}
