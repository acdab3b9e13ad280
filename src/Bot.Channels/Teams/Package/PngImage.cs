using System.Buffers.Binary;
using System.IO.Compression;

namespace Bot.Channels.Teams.Package;

/// <summary>Writes a square picture with transparency as PNG; a drawing package for two icons would be more to keep than this.</summary>
internal static class PngImage
{
    private const int BytesPerPixel = 4;
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="pixels">Rows from the top, red, green, blue, alpha.</param>
    public static byte[] Write(int size, ReadOnlySpan<byte> pixels)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        header[8] = 8; // bits per channel
        header[9] = 6; // red, green, blue, alpha
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, Compressed(size, pixels));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compressed(int size, ReadOnlySpan<byte> pixels)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize))
        {
            var row = size * BytesPerPixel;
            for (var y = 0; y < size; y++)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(pixels.Slice(y * row, row));
            }
        }

        return data.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checked(Checked(uint.MaxValue, type), data));
        png.Write(number);
    }

    /// <summary>The cyclic redundancy check that PNG asks for, bit by bit.</summary>
    private static uint Checked(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return sum;
    }
}
