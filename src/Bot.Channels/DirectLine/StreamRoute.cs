using System.Collections.Immutable;
using Bot.Channels.Hosting;
using Bot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.DirectLine;

/// <summary>The stream socket. Its ticket stands in the address, because browsers cannot send headers with a handshake.</summary>
public static class StreamRoute
{
    public static async Task<IResult> Open(HttpContext context, string conversation, string? watermark, string? t, StreamDoor door)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Refusal.BadRequest("This route opens a WebSocket.");
        }

        if (await door.RefusesAsync(context, conversation, t) is { } refusal)
        {
            return refusal;
        }

        await door.StreamAsync(context, conversation, watermark ?? Watermark.Start);
        return Results.Empty;
    }
}

/// <summary>Checks who may open a stream and runs it.</summary>
public sealed class StreamDoor(
    StreamTickets tickets, StreamSessions sessions, ActivityFeed feed, IConversationStore store, StreamLimits limits)
{
    public async Task<IResult?> RefusesAsync(HttpContext context, string conversation, string? ticket)
    {
        if (!limits.Allows(context.Request))
        {
            return Refusal.Forbidden("This site may not open streams here.");
        }

        if (string.IsNullOrEmpty(ticket))
        {
            return Refusal.Unauthorized();
        }

        return await tickets.RedeemAsync(ticket, conversation, context.RequestAborted)
            ? null
            : Refusal.Forbidden("The stream address opens once, within 60 seconds.");
    }

    public async Task StreamAsync(HttpContext context, string conversation, string watermark)
    {
        var last = await store.LastSequenceAsync(DirectLineChannel.KeyOf(conversation), context.RequestAborted);
        var after = Watermark.Read(watermark, last) ?? last;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, limits.Stopping);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var session = new StreamSession(socket, feed, conversation, HostAddress.Of(context.Request), limits.Clock);
        await sessions.RunAsync(conversation, session, after, ending.Token);
    }
}

/// <summary>What bounds every stream: the sites that may open one, the host's life, its clock.</summary>
public sealed class StreamLimits(HostSettings settings, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private readonly ImmutableArray<string> _origins = settings.DirectLine.Origins;

    public CancellationToken Stopping => lifetime.ApplicationStopping;

    public TimeProvider Clock => clock;

    /// <summary>Browsers do not apply CORS to sockets, so the handshake's Origin is checked here.</summary>
    public bool Allows(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || HostAddress.IsOwnOrigin(request, origin)
        || _origins.Contains(origin, StringComparer.Ordinal);
}
