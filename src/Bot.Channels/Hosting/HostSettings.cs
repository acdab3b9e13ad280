using System.Collections.Immutable;
using Bot.Channels.BotFramework;

namespace Bot.Channels.Hosting;

/// <summary>What the shell decides for the web host, already validated.</summary>
/// <param name="DataFolder">Where a token key is made when there is no <see cref="DirectLineSettings.Secret"/>.</param>
public sealed record HostSettings(string DataFolder)
{
    public DirectLineSettings DirectLine { get; init; } = new();

    public LimitSettings Limits { get; init; } = new();

    public BotFrameworkSettings BotFramework { get; init; } = new();
}

/// <param name="Secret">Opens <c>tokens/generate</c> and is the token key of all replicas; null: closed.</param>
public sealed record DirectLineSettings(string? Secret = null)
{
    /// <summary>Other sites that may hold conversations, as exact origins: <c>https://shop.example</c>.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];
}

/// <summary>Per address; whoever holds the secret is exempt. All of a minute may come at once, then they are refilled evenly.</summary>
/// <param name="TokensPerMinute">New conversations of our own page.</param>
public sealed record LimitSettings(int TokensPerMinute = 60, int PostsPerMinute = 600);
