using System.Collections.Immutable;
using System.Net.WebSockets;
using System.Threading.Channels;
using Bot.Channels.Hosting;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>
/// One open socket. It holds no queue: it reads the log from its own watermark whenever it can send, so a slow client
/// costs little but its place. The few entries it is told the moment they are written it need not read.
/// </summary>
public sealed class StreamSession(WebSocket socket, ActivityFeed feed, string conversation, HostAddress host, TimeProvider clock)
{
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(1);

    /// <summary>True: something is new; false: nothing was for so long that a sign of life is due.</summary>
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ToldEntries _told = new();

    /// <summary>There is something new in the log.</summary>
    /// <param name="entries">What, when that is known.</param>
    public void Tell(ImmutableArray<LogEntry> entries)
    {
        _told.Add(entries);
        _signal.Writer.TryWrite(true);
    }

    private void TellQuiet() => _signal.Writer.TryWrite(false);

    /// <summary>Sends until the client leaves, stops reading, or <paramref name="cancellationToken"/> ends the session.</summary>
    public async Task RunAsync(long after, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var abandoned = new CancellationTokenSource();
        var listening = ListenAsync(ending, abandoned.Token);
        try
        {
            await SendAsync(after, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // Left, replaced, shut down, or too slow to read.
        }
        catch (WebSocketException)
        {
            // Gone without a goodbye.
        }

        await CloseAsync(cancellationToken.IsCancellationRequested);
        abandoned.CancelAfter(GoodbyeLimit);
        await listening;
    }

    private async Task SendAsync(long after, CancellationToken cancellationToken)
    {
        await using var quiet = clock.CreateTimer(_ => TellQuiet(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var slow = clock.CreateTimer(_ => socket.Abort(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (socket.State == WebSocketState.Open)
        {
            (after, var isAll) = await SendNewsAsync(after, slow, cancellationToken);
            if (isAll && !await IsWokenAsync(quiet, cancellationToken))
            {
                await SendFrameAsync(ReadOnlyMemory<byte>.Empty, slow, cancellationToken);
            }
        }
    }

    /// <summary>In a method of its own, so that no socket holds its last frame while it waits for the next: thousands wait.</summary>
    /// <returns>The sequence to go on from, and whether that is all there is.</returns>
    private async Task<(long After, bool IsAll)> SendNewsAsync(long after, ITimer slow, CancellationToken cancellationToken)
    {
        if (await ReadAsync(after, cancellationToken) is not { } page)
        {
            return (after, false);
        }

        if (page.Count > 0)
        {
            await SendFrameAsync(page.Json, slow, cancellationToken);
        }

        return page.HasBegunAnew ? (0, false) : (page.Last, !page.IsFull);
    }

    /// <summary>Null while the store cannot be reached: the socket stays open and tries again.</summary>
    private async Task<FeedPage?> ReadAsync(long after, CancellationToken cancellationToken)
    {
        try
        {
            return _told.TakeAfter(after) is { } news
                ? feed.Write(news, conversation, after, host)
                : await feed.ReadAsync(conversation, after, host, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            _told.Add([]);
            await Task.Delay(OutagePause, clock, cancellationToken);
            return null;
        }
    }

    /// <summary>False when nothing happened for as long as a keep-alive is due; a late one costs an empty frame.</summary>
    private async Task<bool> IsWokenAsync(ITimer quiet, CancellationToken cancellationToken)
    {
        quiet.Change(KeepAlive, Timeout.InfiniteTimeSpan);
        var isNews = await _signal.Reader.ReadAsync(cancellationToken);
        quiet.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return isNews;
    }

    /// <summary>A client that does not read for so long is given up.</summary>
    private async Task SendFrameAsync(ReadOnlyMemory<byte> frame, ITimer slow, CancellationToken cancellationToken)
    {
        slow.Change(SendLimit, Timeout.InfiniteTimeSpan);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        slow.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Reads and forgets what the client sends (its own keep-alives), until it closes. Only abandoning cancels the reading: that aborts the
    /// socket, and a goodbye could not be said any more.
    /// </summary>
    private async Task ListenAsync(CancellationTokenSource ending, CancellationToken abandoned)
    {
        var scratch = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(scratch.AsMemory(), abandoned)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (WebSocketException)
        {
        }

        await ending.CancelAsync();
    }

    private async Task CloseAsync(bool byUs)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(GoodbyeLimit, clock);
        try
        {
            var status = byUs ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure;
            await socket.CloseOutputAsync(status, null, limit.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
