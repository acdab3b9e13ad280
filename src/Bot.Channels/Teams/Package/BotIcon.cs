namespace Bot.Channels.Teams.Package;

/// <summary>The bot's picture: a speech bubble with three bars, one for each manufacturing model. All lengths are parts of the edge.</summary>
internal static class BotIcon
{
    private const int ColorSize = 192;
    private const int OutlineSize = 32;
    private const int Samples = 4;
    private static readonly (double Left, double Top)[] Bars = [(0.32, 0.52), (0.46, 0.42), (0.60, 0.32)];

    private enum Ink : byte
    {
        Nothing,
        Ground,
        White,
        Bar,
    }

    public static byte[] Color() => Draw(ColorSize, (x, y) => IsBar(x, y) ? Ink.Bar : IsBubble(x, y, 0) ? Ink.White : Ink.Ground);

    /// <summary>White lines on nothing, as Teams asks for.</summary>
    public static byte[] Outline() => Draw(
        OutlineSize, (x, y) => IsBar(x, y) || (IsBubble(x, y, 0) && !IsBubble(x, y, 0.065)) ? Ink.White : Ink.Nothing);

    private static byte[] Draw(int size, Func<double, double, Ink> paint)
    {
        var pixels = new byte[size * size * 4];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                Mix(pixels.AsSpan(((y * size) + x) * 4, 4), size, x, y, paint);
            }
        }

        return PngImage.Write(size, pixels);
    }

    /// <summary>The mean of a pixel's samples; a transparent one keeps white, so that edges do not darken.</summary>
    private static void Mix(Span<byte> pixel, int size, int x, int y, Func<double, double, Ink> paint)
    {
        Span<int> sums = stackalloc int[4];
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var ink = paint((x + (((sample % Samples) + 0.5) / Samples)) / size, (y + (((sample / Samples) + 0.5) / Samples)) / size);
            var (red, green, blue) = ink switch
            {
                Ink.Ground => (0x1F, 0x56, 0x73),
                Ink.Bar => (0xE0, 0x8A, 0x2C),
                _ => (255, 255, 255),
            };
            sums[0] += red;
            sums[1] += green;
            sums[2] += blue;
            sums[3] += ink == Ink.Nothing ? 0 : 255;
        }

        for (var channel = 0; channel < 4; channel++)
        {
            pixel[channel] = (byte)(sums[channel] / (Samples * Samples));
        }
    }

    /// <summary>A rounded box with a tail at its lower left, drawn in by <paramref name="inset"/>.</summary>
    private static bool IsBubble(double x, double y, double inset) => IsBox(x, y, inset) || (IsTail(x, y) && inset == 0);

    private static bool IsBox(double x, double y, double inset)
    {
        const double radius = 0.12;
        var dx = Math.Max(Math.Abs(x - 0.5) - (0.33 - inset - radius), 0);
        var dy = Math.Max(Math.Abs(y - 0.46) - (0.28 - inset - radius), 0);
        return (dx * dx) + (dy * dy) <= radius * radius;
    }

    private static bool IsTail(double x, double y) => y is >= 0.7 and <= 0.88 && x >= 0.28 && x - 0.28 <= (0.88 - y) * 0.9;

    private static bool IsBar(double x, double y) => Array.Exists(Bars, bar => x >= bar.Left && x <= bar.Left + 0.09 && y >= bar.Top && y <= 0.62);
}
