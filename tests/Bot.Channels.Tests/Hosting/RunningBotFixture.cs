namespace Bot.Channels.Tests.Hosting;

/// <summary>One host for all tests of a class that leave nothing behind but conversations of their own.</summary>
public sealed class RunningBotFixture : IAsyncLifetime
{
    public RunningBot Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
