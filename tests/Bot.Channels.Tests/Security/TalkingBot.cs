using Bot.Channels.Tests.Hosting;
using Bot.Dialogs.Turns;
using Bot.Storage.Sqlite;

namespace Bot.Channels.Tests.Security;

/// <summary>The bot with its own dialogue over its own database, for what only the whole of it can get wrong.</summary>
public sealed class TalkingBot : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-talking-").FullName;
    private SqliteStore _store = null!;

    public RunningBot Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _store = await SqliteStore.OpenAsync(_folder, CancellationToken.None);
        Bot = await RunningBot.StartAsync(store: _store, turn: Turn.Run);
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
