using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Chaos.Receiving;

/// <summary>One reply as it arrived at the channel.</summary>
/// <param name="ReplyTo">Id of the message it answers.</param>
/// <param name="At">When, as a time stamp.</param>
internal sealed record Arrived(string Conversation, string ReplyTo, string Kind, string Text, long At)
{
    /// <summary>The same for the same reply, however often it comes; links lead to whichever replica spoke last with the person.</summary>
    public (string, string, string) Reply { get; } = (ReplyTo, Kind, Regex.Replace(Text, "127\\.0\\.0\\.1:[0-9]+", "", RegexOptions.NonBacktracking));
}

/// <summary>The channel's Connector: takes every reply, in plain HTTP/1.1 over a socket, and writes down what came in which order.</summary>
internal sealed class ConnectorDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Arrived> _arrived = [];
    private readonly Task _accepting;
    private int _number;

    public ConnectorDouble()
    {
        _listener.Start(512);
        _accepting = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    /// <summary>The status of the next answer; 200 takes the reply, everything else does not.</summary>
    public Func<int> Status { get; set; } = () => 200;

    /// <summary>Called for each reply taken.</summary>
    public Action<Arrived>? Heard { get; set; }

    /// <summary>When the latest reply was taken, as a time stamp.</summary>
    public long LastArrival { get; private set; }

    public Arrived[] Arrivals
    {
        get
        {
            lock (_arrived)
            {
                return [.. _arrived];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the scenario is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        client.NoDelay = true;
        var requests = new RequestReader(client.GetStream());
        try
        {
            while (await requests.NextAsync(_stop.Token) is { } request)
            {
                var status = Status();
                if (status == 200)
                {
                    Take(request);
                }

                var body = string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"r{Interlocked.Increment(ref _number)}\"}}");
                var head = string.Create(
                    CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + body), _stop.Token);
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the other side has gone
        }
    }

    private void Take(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var activity = json.RootElement;
        var kind = activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("sourcing", out var sourcing)
            ? sourcing.GetProperty("kind").GetString()!
            : "";
        var arrived = new Arrived(
            activity.GetProperty("conversation").GetProperty("id").GetString()!,
            activity.TryGetProperty("replyToId", out var replyTo) ? replyTo.GetString()! : "", kind,
            activity.TryGetProperty("text", out var text) ? text.GetString()! : "", Stopwatch.GetTimestamp());
        lock (_arrived)
        {
            _arrived.Add(arrived);
            LastArrival = arrived.At;
        }

        Heard?.Invoke(arrived);
    }
}
