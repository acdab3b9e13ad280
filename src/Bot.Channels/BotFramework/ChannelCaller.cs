using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.BotFramework;

/// <summary>A caller that was let in, and what its activity must agree with.</summary>
/// <param name="ServiceUrl">The signed service URL; null for a caller on this machine, who signs nothing.</param>
/// <param name="Endorsements">Channels the signing key may speak for.</param>
internal sealed record ChannelCaller(string? ServiceUrl, ImmutableArray<string> Endorsements)
{
    public static ChannelCaller Local { get; } = new(null, []);

    public bool IsLocal => ServiceUrl is null;
}

/// <summary>Either a caller or the refusal to send; nobody learns why.</summary>
internal readonly record struct ChannelAdmission(ChannelCaller? Caller, IResult? Refusal);
