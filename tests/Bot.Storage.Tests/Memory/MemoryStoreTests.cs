using Bot.Storage.Memory;

namespace Bot.Storage.Tests.Memory;

public sealed class MemoryStoreTests : StoreContract
{
    private protected override Task<IStore> OpenAsync() => Task.FromResult<IStore>(new MemoryStore());
}
