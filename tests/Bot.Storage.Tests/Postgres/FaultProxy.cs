using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Storage.Tests.Postgres;

/// <summary>Stands between a store and the server, and cuts the line when it is told to.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _server;
    private readonly Task _accepting;
    private int _cutsBeforeCommit;
    private int _cutsAfterCommit;
    private volatile bool _refuses;

    public FaultProxy(int server)
    {
        _server = server;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = Task.Run(AcceptAsync);
    }

    public int Port { get; }

    public int Cuts { get; private set; }

    /// <summary>The next COMMITs are forwarded and their answers swallowed: the client cannot know.</summary>
    public void CutAfterCommit(int times = 1) => Volatile.Write(ref _cutsAfterCommit, times);

    /// <summary>The next COMMITs never reach the server.</summary>
    public void CutBeforeCommit(int times = 1) => Volatile.Write(ref _cutsBeforeCommit, times);

    public void Refuse(bool refuses) => _refuses = refuses;

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
            while (!_stop.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient { NoDelay = true };
        try
        {
            if (_refuses)
            {
                return;
            }

            near.NoDelay = true;
            await far.ConnectAsync(IPAddress.Loopback, _server, _stop.Token);
            await Task.WhenAny(ForwardAsync(near, far), far.GetStream().CopyToAsync(near.GetStream(), _stop.Token));
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException)
        {
            // one side has gone: close the other
        }
    }

    private async Task ForwardAsync(TcpClient near, TcpClient far)
    {
        var buffer = new byte[65_536];
        int read;
        while ((read = await near.GetStream().ReadAsync(buffer, _stop.Token)) > 0 && !_refuses)
        {
            // a batch that inserts into the log ends with COMMIT; prepared, its text is gone but the entry's marker stays
            var isCommit = Encoding.ASCII.GetString(buffer, 0, read).Contains("cut-me", StringComparison.Ordinal);
            if (isCommit && Interlocked.Decrement(ref _cutsBeforeCommit) >= 0)
            {
                Cuts++;
                return;
            }

            await far.GetStream().WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            if (isCommit && Interlocked.Decrement(ref _cutsAfterCommit) >= 0)
            {
                Cuts++;
                near.Close();
                await far.GetStream().FlushAsync(_stop.Token);
                await Task.Delay(50, _stop.Token); // the server must have read it before the line is gone
                return;
            }
        }
    }
}
