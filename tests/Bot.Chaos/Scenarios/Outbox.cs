using System.Diagnostics;
using Bot.Chaos.Receiving;

namespace Bot.Chaos.Scenarios;

/// <summary>Waits until nothing arrives at the channel any more.</summary>
internal static class Outbox
{
    public static async Task DrainAsync(ConnectorDouble connector, TimeSpan quiet, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        var (last, since) = (connector.Arrivals.Length, start);
        while (Stopwatch.GetElapsedTime(start) < limit && Stopwatch.GetElapsedTime(since) < quiet)
        {
            await Task.Delay(100);
            if (connector.Arrivals.Length is var now && now != last)
            {
                (last, since) = (now, Stopwatch.GetTimestamp());
            }
        }
    }
}
