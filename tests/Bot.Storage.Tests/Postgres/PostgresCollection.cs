using Bot.Testing;

namespace Bot.Storage.Tests.Postgres;

/// <summary>The tests that share the server run one after the other and stop it at the end.</summary>
[CollectionDefinition("postgres")]
public sealed class PostgresCollection : ICollectionFixture<PostgresCollection.ServerLife>
{
    public sealed class ServerLife : IDisposable
    {
        public void Dispose() => PostgresServer.RemoveIfStarted();
    }
}
