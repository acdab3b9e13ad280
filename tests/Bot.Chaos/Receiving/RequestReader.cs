using System.Globalization;
using System.Text;

namespace Bot.Chaos.Receiving;

/// <summary>Reads HTTP/1.1 requests with a Content-Length, one after the other.</summary>
internal sealed class RequestReader(Stream stream)
{
    private byte[] _buffer = new byte[16_384];
    private int _length;

    /// <summary>The body of the next request; null when the other side has closed.</summary>
    public async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var head = _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8);
            if (head >= 0 && _length >= head + 4 + LengthOf(head))
            {
                var length = LengthOf(head);
                var body = _buffer.AsSpan(head + 4, length).ToArray();
                _length -= head + 4 + length;
                Buffer.BlockCopy(_buffer, head + 4 + length, _buffer, 0, _length);
                return body;
            }

            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * _buffer.Length);
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            _length += read;
        }
    }

    private int LengthOf(int head)
    {
        const string Name = "content-length:";
        var line = Encoding.ASCII.GetString(_buffer, 0, head).Split("\r\n")
            .FirstOrDefault(one => one.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line.AsSpan(Name.Length), CultureInfo.InvariantCulture);
    }
}
