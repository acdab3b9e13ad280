using Bot.Storage.Memory;

namespace Bot.Storage.Tests.Memory;

public sealed class MemoryStoreTests : StoreContract
{
    private protected override Task<IConversationStore> OpenAsync() => Task.FromResult<IConversationStore>(new MemoryStore());
}
