using System.Buffers.Binary;
using System.Net.Sockets;

namespace Bot.Chaos.Load;

/// <summary>An open stream of a web chat, read by hand: a buffer no larger than its frames.</summary>
internal sealed class ChatSocket(Socket socket, byte[] early)
{
    private const int Smallest = 512;

    private byte[] _buffer = early.Length > Smallest ? early : [.. early, .. new byte[Smallest - early.Length]];
    private int _length = early.Length;

    /// <summary>Hands on each text frame until the other side has gone.</summary>
    public async Task ReadAsync(Action<ReadOnlyMemory<byte>> onFrame, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (Frame() is { } frame)
            {
                if ((_buffer[0] & 0x0F) == 1)
                {
                    onFrame(_buffer.AsMemory(frame.Start, frame.End - frame.Start));
                }

                _length -= frame.End;
                Buffer.BlockCopy(_buffer, frame.End, _buffer, 0, _length);
            }

            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * _length);
            }

            var read = await socket.ReceiveAsync(_buffer.AsMemory(_length), cancellationToken);
            if (read == 0)
            {
                return;
            }

            _length += read;
        }
    }

    /// <summary>Where the payload of the first frame stands, once it is whole; servers do not mask.</summary>
    private (int Start, int End)? Frame()
    {
        if (_length < 2)
        {
            return null;
        }

        var length = (long)(_buffer[1] & 0x7F);
        var start = length switch { 126 => 4, 127 => 10, _ => 2 };
        if (_length < start)
        {
            return null;
        }

        length = length switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(2)),
            127 => BinaryPrimitives.ReadInt64BigEndian(_buffer.AsSpan(2)),
            _ => length,
        };
        return _length < start + length ? null : (start, (int)(start + length));
    }
}
