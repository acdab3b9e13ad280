using System.Buffers.Binary;
using System.Text;

namespace Bot.Chaos.Faults;

/// <summary>Reads PostgreSQL's protocol from the client's side and notices when a COMMIT goes by, prepared or not.</summary>
internal sealed class CommitWatch
{
    private const int SslRequest = 80_877_103;
    private const int GssRequest = 80_877_104;

    private readonly Dictionary<string, bool> _isCommit = new(StringComparer.Ordinal);
    private byte[] _rest = [];
    private bool _hasStarted;

    /// <summary>Whether these bytes ask for a COMMIT.</summary>
    public bool Sees(ReadOnlySpan<byte> bytes)
    {
        byte[] all = [.. _rest, .. bytes];
        var (at, sees) = (0, false);
        while (Next(all.AsSpan(at)) is { } length && at + length <= all.Length)
        {
            sees |= _hasStarted ? SeesMessage(all.AsSpan(at, length)) : Start(all.AsSpan(at, length));
            at += length;
        }

        _rest = all[at..];
        return sees;
    }

    /// <summary>How long the message is that begins here; null when that cannot be told yet.</summary>
    private int? Next(ReadOnlySpan<byte> bytes)
    {
        var lengthAt = _hasStarted ? 1 : 0;
        return bytes.Length < lengthAt + 4 ? null : lengthAt + BinaryPrimitives.ReadInt32BigEndian(bytes[lengthAt..]);
    }

    private bool Start(ReadOnlySpan<byte> message)
    {
        _hasStarted = BinaryPrimitives.ReadInt32BigEndian(message[4..]) is not (SslRequest or GssRequest);
        return false;
    }

    private bool SeesMessage(ReadOnlySpan<byte> message)
    {
        var body = message[5..];
        switch ((char)message[0])
        {
            case 'P':
                var name = Text(body, out var after);
                _isCommit[name] = IsCommit(Text(body[after..], out _));
                return false;
            case 'B':
                Text(body, out var portal);
                return _isCommit.GetValueOrDefault(Text(body[portal..], out _));
            case 'Q':
                return IsCommit(Text(body, out _));
            default:
                return false;
        }
    }

    private static bool IsCommit(string sql) => sql.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase);

    private static string Text(ReadOnlySpan<byte> bytes, out int length)
    {
        var end = bytes.IndexOf((byte)0);
        length = end + 1;
        return Encoding.UTF8.GetString(bytes[..end]);
    }
}
