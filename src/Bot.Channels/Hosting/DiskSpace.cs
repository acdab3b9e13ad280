using Microsoft.Extensions.Logging;

namespace Bot.Channels.Hosting;

/// <summary>Room on the disk of the data folder; one line when it gets low, one when there is enough again.</summary>
public sealed class DiskSpace(Func<long?> measure, ILogger<DiskSpace> logger)
{
    /// <summary>Bytes below which an operator should act.</summary>
    public const long Low = 500_000_000;

    private const long Megabyte = 1_000_000;

    private bool _isLow;

    /// <summary>Free bytes when last looked at; null when the system would not say.</summary>
    public long? Free { get; private set; }

    public static long? FreeBytesAt(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public void Look()
    {
        Free = measure();
        var isLow = Free < Low;
        if (isLow && !_isLow)
        {
            logger.DiskIsLow(Free!.Value / Megabyte, Low / Megabyte);
        }
        else if (_isLow && !isLow)
        {
            logger.DiskHasRoom((Free ?? 0) / Megabyte);
        }

        _isLow = isLow;
    }
}
