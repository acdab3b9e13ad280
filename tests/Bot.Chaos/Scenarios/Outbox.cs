using System.Diagnostics;
using Bot.Chaos.Receiving;
using Bot.Storage;

namespace Bot.Chaos.Scenarios;

/// <summary>Waits until nothing arrives at the channel any more.</summary>
internal static class Outbox
{
    /// <summary>As the store says itself; for stores that may be asked while the bot runs.</summary>
    /// <param name="quiet">What has not moved for so long never will; null: waits for the limit.</param>
    public static async Task DrainAsync(IStore store, TimeSpan limit, TimeSpan? quiet = null)
    {
        var start = Stopwatch.GetTimestamp();
        var (last, since) = (long.MaxValue, start);
        while (Stopwatch.GetElapsedTime(start) < limit && Stopwatch.GetElapsedTime(since) < (quiet ?? limit)
            && (await store.Outbox.MeasureAsync(default)).Waiting is var waiting and > 0)
        {
            (last, since) = waiting == last ? (last, since) : (waiting, Stopwatch.GetTimestamp());
            await Task.Delay(100);
        }
    }

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
