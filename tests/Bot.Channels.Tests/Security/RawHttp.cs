using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Channels.Tests.Security;

/// <summary>A client that sends exactly the bytes it is given: what a well-behaved one would mend or refuse is the point.</summary>
internal sealed class RawHttp(IPEndPoint server) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private TcpClient? _connection;
    private int _from;
    private int _to;

    /// <summary>Status and body; 0 when the server hung up without a word.</summary>
    public async Task<(int Status, string Body)> SendAsync(string request)
    {
        try
        {
            return await SendOnceAsync(request);
        }
        catch (IOException)
        {
            // The connection had been closed after the answer before: once more on a new one.
            Close();
            try
            {
                return await SendOnceAsync(request);
            }
            catch (IOException)
            {
                Close();
                return (0, "");
            }
        }
    }

    public Task<(int Status, string Body)> PostAsync(string path, string? authorization, string body) => SendAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: {server}\r\n{(authorization is null ? "" : $"Authorization: {authorization}\r\n")}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    public Task<(int Status, string Body)> GetAsync(string path) => SendAsync($"GET {path} HTTP/1.1\r\nHost: {server}\r\n\r\n");

    public void Dispose() => Close();

    private void Close()
    {
        _connection?.Dispose();
        (_connection, _from, _to) = (null, 0, 0);
    }

    private async Task<(int Status, string Body)> SendOnceAsync(string request)
    {
        if (_connection is null)
        {
            _connection = new TcpClient { NoDelay = true };
            await _connection.ConnectAsync(server);
        }

        var stream = _connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        var status = int.Parse((await LineAsync(stream)).Split(' ')[1], CultureInfo.InvariantCulture);
        var (length, isChunked, closes) = await HeadersAsync(stream);
        var body = isChunked ? await ChunksAsync(stream) : await BytesAsync(stream, length);
        if (closes)
        {
            Close();
        }

        return (status, body);
    }

    private async Task<(int Length, bool IsChunked, bool Closes)> HeadersAsync(NetworkStream stream)
    {
        var (length, isChunked, closes) = (0, false, false);
        while (await LineAsync(stream) is { Length: > 0 } line)
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            length = name == "content-length" ? int.Parse(value, CultureInfo.InvariantCulture) : length;
            isChunked |= name == "transfer-encoding";
            closes |= name == "connection" && value == "close";
        }

        return (length, isChunked, closes);
    }

    private async Task<string> ChunksAsync(NetworkStream stream)
    {
        var body = new StringBuilder();
        while (int.Parse(await LineAsync(stream), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            body.Append(await BytesAsync(stream, length));
            await LineAsync(stream);
        }

        await LineAsync(stream);
        return body.ToString();
    }

    private async Task<string> BytesAsync(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count; at++)
        {
            bytes[at] = await ByteAsync(stream);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private async Task<string> LineAsync(NetworkStream stream)
    {
        var line = new StringBuilder();
        while (await ByteAsync(stream) is var next && next != '\n')
        {
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }

    private async ValueTask<byte> ByteAsync(NetworkStream stream)
    {
        if (_from == _to)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            (_from, _to) = (0, await stream.ReadAsync(_buffer, limit.Token));
            if (_to == 0)
            {
                throw new IOException("closed");
            }
        }

        return _buffer[_from++];
    }
}
