using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bot.Chaos.Faults;

/// <summary>Notices in what a client sends that which must be done exactly once.</summary>
internal delegate bool Watch(ReadOnlySpan<byte> bytes);

/// <summary>A line between the bot and somebody it needs, which does to it whatever it is told.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly int _target;
    private readonly Func<Watch> _watch;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<ProxiedLine, bool> _lines = [];
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _strikes;

    /// <param name="watch">One for each connection.</param>
    public FaultProxy(int target, Func<Watch> watch)
    {
        (_target, _watch) = (target, watch);
        _listener.Start(512);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync(_listener);
    }

    public int Port { get; }

    public Fault Current { get; private set; }

    /// <summary>How often the fault has really happened to somebody.</summary>
    public int Strikes => Volatile.Read(ref _strikes);

    public void Begin(Fault fault)
    {
        Current = fault;
        Volatile.Write(ref _strikes, 0);
        if (fault == Fault.Refuse)
        {
            _listener.Stop();
        }

        if (fault is Fault.Refuse or Fault.Reset or Fault.Close)
        {
            EndAll(isReset: fault != Fault.Close);
            Strike();
        }
    }

    /// <summary>The line is good again; what hung in it is lost.</summary>
    public void Heal()
    {
        var was = Current;
        Current = Fault.None;
        if (was == Fault.Refuse)
        {
            _listener = new TcpListener(IPAddress.Loopback, Port);
            _listener.Start(512);
            _ = AcceptAsync(_listener);
        }

        if (was is Fault.LoseAnswers or Fault.LoseQuestions or Fault.BlackHole)
        {
            EndAll(isReset: true);
        }
    }

    public void Strike() => Interlocked.Increment(ref _strikes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        EndAll(isReset: true);
        _stop.Dispose();
    }

    private void EndAll(bool isReset)
    {
        foreach (var line in _lines.Keys)
        {
            line.End(isReset);
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await listener.AcceptSocketAsync(_stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // closed, by the fault or for good
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var line = new ProxiedLine(this, client, _watch());
        _lines[line] = true;
        try
        {
            await line.RunAsync(_target, _stop.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // one side has gone
        }
        finally
        {
            _lines.TryRemove(line, out _);
        }
    }
}
