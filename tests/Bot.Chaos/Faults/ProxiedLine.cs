using System.Net;
using System.Net.Sockets;

namespace Bot.Chaos.Faults;

/// <summary>One connection through the proxy.</summary>
internal sealed class ProxiedLine(FaultProxy proxy, Socket near, Watch watch) : IDisposable
{
    private const int Drop = 7;

    private readonly Socket _far = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    // Set when the answer to what was sent last is to be swallowed, and the line cut then.
    private volatile bool _cutsAtAnswer;

    public async Task RunAsync(int target, CancellationToken cancellationToken)
    {
        near.NoDelay = true;
        await _far.ConnectAsync(IPAddress.Loopback, target, cancellationToken);
        await Task.WhenAny(AskAsync(cancellationToken), AnswerAsync(cancellationToken));
    }

    public void Dispose() => End(isReset: false);

    public void End(bool isReset)
    {
        foreach (var socket in new[] { near, _far })
        {
            try
            {
                if (isReset)
                {
                    socket.LingerState = new LingerOption(true, 0);
                }

                socket.Dispose();
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // it was faster
            }
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[65_536];
        int read;
        while ((read = await near.ReceiveAsync(buffer, cancellationToken)) > 0)
        {
            var isWatched = watch(buffer.AsSpan(0, read));
            var fault = proxy.Current;
            if (fault is Fault.LoseQuestions or Fault.BlackHole)
            {
                proxy.Strike();
                continue;
            }

            if (isWatched && fault == Fault.CutBefore)
            {
                proxy.Strike();
                return;
            }

            _cutsAtAnswer |= isWatched && fault == Fault.CutAfter;
            await ForwardAsync(_far, buffer.AsMemory(0, read), fault, cancellationToken);
        }
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[65_536];
        int read;
        while ((read = await _far.ReceiveAsync(buffer, cancellationToken)) > 0)
        {
            var fault = proxy.Current;
            if (_cutsAtAnswer)
            {
                proxy.Strike();
                return;
            }

            if (fault is Fault.LoseAnswers or Fault.BlackHole)
            {
                proxy.Strike();
                continue;
            }

            if (fault == Fault.Truncate)
            {
                proxy.Strike();
                await near.SendAsync(buffer.AsMemory(0, read / 2), cancellationToken);
                return;
            }

            await ForwardAsync(near, buffer.AsMemory(0, read), fault, cancellationToken);
        }
    }

    private async Task ForwardAsync(Socket to, ReadOnlyMemory<byte> bytes, Fault fault, CancellationToken cancellationToken)
    {
        if (fault is Fault.Delay)
        {
            proxy.Strike();
            await Task.Delay(Random.Shared.Next(100, 800), cancellationToken);
        }

        while (fault is Fault.Trickle && proxy.Current is Fault.Trickle && bytes.Length > Drop)
        {
            proxy.Strike();
            await to.SendAsync(bytes[..Drop], cancellationToken);
            bytes = bytes[Drop..];
            await Task.Delay(10, cancellationToken);
        }

        await to.SendAsync(bytes, cancellationToken);
    }
}
