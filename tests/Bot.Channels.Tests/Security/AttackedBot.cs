using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Authentication;
using Bot.Channels.Tests.BotFramework;
using Bot.Dialogs.Turns;
using Bot.Storage;

namespace Bot.Channels.Tests.Security;

/// <summary>
/// One running bot for all attacks of a class. Its clock begins when the forge's tokens are good, its name server notes every question,
/// and its own dialogue answers.
/// </summary>
public sealed class AttackedBot : IAsyncLifetime
{
    public const string Canary = "canary-9c1f3e";

    internal ChannelBot Bot { get; private set; } = null!;

    /// <summary>Hosts that somebody made the bot look up.</summary>
    internal ConcurrentQueue<string> LookedUp { get; } = new();

    public async Task InitializeAsync()
    {
        Bot = await ChannelBot.StartAsync(turn: Turn.Run, resolve: Resolve, clock: new ShiftedClock(TokenForge.Now));
        await File.WriteAllTextAsync(Path.Combine(Bot.DataFolder, "canary.txt"), Canary);
    }

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>A message of its own conversation.</summary>
    internal string Body(string conversation = "fine", string serviceUrl = TokenForge.ServiceUrl)
    {
        var activity = Bot.Activity(text: "hello", serviceUrl: serviceUrl);
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" };
        return activity.ToJsonString();
    }

    internal Task<ImmutableArray<LogEntry>> LogAsync(string conversation) => Bot.LogAsync(conversation);

    private Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken)
    {
        LookedUp.Enqueue(host);
        return Task.FromResult<IPAddress[]>([]);
    }

    private sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
    {
        private readonly TimeSpan _shift = start - DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
    }
}
