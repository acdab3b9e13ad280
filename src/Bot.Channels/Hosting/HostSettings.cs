using System.Collections.Immutable;
using System.Net;
using Bot.Channels.BotFramework;

namespace Bot.Channels.Hosting;

/// <summary>What the shell decides for the web host, already validated.</summary>
/// <param name="DataFolder">Where a token key is made when there is no <see cref="DirectLineSettings.Secret"/>.</param>
public sealed record HostSettings(string DataFolder)
{
    public DirectLineSettings DirectLine { get; init; } = new();

    public LimitSettings Limits { get; init; } = new();

    public BotFrameworkSettings BotFramework { get; init; } = new();

    /// <summary>Who asks for a person has what they said put into the log, for whoever takes over.</summary>
    public bool LogsHandoffs { get; init; }

    /// <summary>Where calls for a person are posted, https or this machine; null: nowhere.</summary>
    public Uri? HandoffUrl { get; init; }

    /// <summary>Whose forwarded headers are believed; none by default.</summary>
    public ImmutableArray<IPNetwork> Proxies { get; init; } = [];
}

/// <param name="Secret">Opens <c>tokens/generate</c> and is the token key of all replicas; null: closed.</param>
public sealed record DirectLineSettings(string? Secret = null)
{
    /// <summary>Other sites that may hold conversations, as exact origins: <c>https://shop.example</c>.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];
}

/// <summary>Whoever holds the secret is exempt. All of a minute may come at once, then they are refilled evenly.</summary>
/// <param name="TokensPerMinute">New conversations of our own page, per address.</param>
/// <param name="PostsPerMinute">Messages per address.</param>
public sealed record LimitSettings(int TokensPerMinute = 60, int PostsPerMinute = 600)
{
    /// <summary>Messages per conversation, from however many addresses: half of what an address may, when nothing else is said.</summary>
    public int PostsPerConversation { get; init; } = Math.Max(1, PostsPerMinute / 2);
}
