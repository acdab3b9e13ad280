using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Bot.Chaos.Processes;

namespace Bot.Chaos.Load;

/// <summary>One keep-alive connection speaking HTTP/1.1 by hand: the generator shares the cores with the bot, so it must cost little.</summary>
internal sealed class LeanConnection(Uri bot) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[2048];

    public Socket Socket => _socket;

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => _socket.ConnectAsync(bot.Host, bot.Port, cancellationToken);

    /// <summary>Status and body; the connection must not be used again after an exception.</summary>
    public async Task<(int Status, string Body)> AskAsync(string method, string target, string body, CancellationToken cancellationToken)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{method} {target} HTTP/1.1\r\nHost: {bot.Authority}\r\nAuthorization: Bearer {BotProcess.Secret}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n");
        await _socket.SendAsync(Encoding.UTF8.GetBytes(head + body), cancellationToken);
        return await AnswerAsync(cancellationToken);
    }

    /// <summary>Asks for a WebSocket; what came after the answer's head belongs to the stream.</summary>
    public async Task<byte[]?> UpgradeAsync(string target, CancellationToken cancellationToken)
    {
        var head = $"GET {target} HTTP/1.1\r\nHost: {bot.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        await _socket.SendAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
        var (length, end) = await HeadAsync(cancellationToken);
        return StatusOf(_buffer) == 101 ? _buffer[end..length] : null;
    }

    public void Dispose() => _socket.Dispose();

    private async Task<(int Status, string Body)> AnswerAsync(CancellationToken cancellationToken)
    {
        var (length, end) = await HeadAsync(cancellationToken);
        var head = Encoding.ASCII.GetString(_buffer, 0, end);
        if (head.Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            while (!_buffer.AsSpan(end, length - end).EndsWith("0\r\n\r\n"u8))
            {
                length += await ReceiveAsync(length, cancellationToken);
            }

            return (StatusOf(_buffer), Unchunked(Encoding.UTF8.GetString(_buffer, end, length - end)));
        }

        var whole = end + LengthIn(head);
        while (length < whole)
        {
            length += await ReceiveAsync(length, cancellationToken);
        }

        return (StatusOf(_buffer), Encoding.UTF8.GetString(_buffer, end, whole - end));
    }

    private async Task<(int Length, int End)> HeadAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        int end;
        while ((end = _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            length += await ReceiveAsync(length, cancellationToken);
        }

        return (length, end + 4);
    }

    private async Task<int> ReceiveAsync(int length, CancellationToken cancellationToken)
    {
        if (length == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * length);
        }

        var read = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
        return read > 0 ? read : throw new IOException("The bot has hung up.");
    }

    private static int StatusOf(byte[] head) => int.Parse(Encoding.ASCII.GetString(head, 9, 3), CultureInfo.InvariantCulture);

    private static int LengthIn(string head)
    {
        const string Name = "Content-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + Name.Length, head.IndexOf('\r', at) - at - Name.Length), CultureInfo.InvariantCulture);
    }

    /// <summary>Only short answers come in chunks: one chunk and the end.</summary>
    private static string Unchunked(string body) => body[(body.IndexOf('\n', StringComparison.Ordinal) + 1)..body.LastIndexOf("\r\n0\r\n", StringComparison.Ordinal)];
}
