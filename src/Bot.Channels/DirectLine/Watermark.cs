using System.Globalization;

namespace Bot.Channels.DirectLine;

/// <summary>A place in a conversation's log: the sequence of the last activity already seen, as decimal text. "0" is before the first.</summary>
public static class Watermark
{
    public const string Start = "0";

    public static string Of(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sequence, or null for a watermark we never issued for a log that ends at <paramref name="last"/>.</summary>
    public static long? Read(string watermark, long last) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && sequence <= last && Of(sequence) == watermark
            ? sequence
            : null;
}
