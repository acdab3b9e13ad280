using System.Diagnostics.Metrics;
using Bot.Channels.DirectLine;
using Bot.Storage;

namespace Bot.Channels.Hosting;

/// <summary>How this process and what it depends on are doing, as figures for whoever listens to the meter <see cref="MeterName"/>.</summary>
public sealed class HostMetrics : IDisposable
{
    public const string MeterName = "Bot.Host";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _limited;
    private readonly Counter<long> _unavailable;
    private readonly Counter<long> _broken;
    private OutboxFigures? _outbox;

    public HostMetrics(StoreCondition condition, DiskSpace disk, StreamSessions sockets, Draining draining)
    {
        _limited = _meter.CreateCounter<long>("bot.requests.limited", "{request}", "Requests answered 429, by what there was too much of");
        _unavailable = _meter.CreateCounter<long>("bot.requests.unavailable", "{request}", "Requests answered 503 because the store could not be used");
        _broken = _meter.CreateCounter<long>("bot.requests.broken", "{request}", "Requests answered 500, by kind of failure");
        _meter.CreateObservableGauge("bot.store.up", () => condition.Trouble is null ? 1 : 0, "1", "Whether the store works");
        _meter.CreateObservableGauge("bot.draining", () => draining.HasBegun ? 1 : 0, "1", "Whether this process is about to stop");
        _meter.CreateObservableGauge("bot.sockets.open", () => sockets.Count, "{socket}", "Open Direct Line streams");
        _meter.CreateObservableGauge("bot.disk.free", () => Measured(disk.Free), "By", "Free room on the disk of the data folder");
        _meter.CreateObservableGauge("bot.outbox.waiting", () => Measured(_outbox?.Waiting), "{reply}", "Replies still to be sent to a channel");
        _meter.CreateObservableGauge("bot.outbox.age", () => Measured(_outbox?.Oldest.TotalSeconds), "s", "How long the oldest of them has waited");
        _meter.CreateObservableGauge("bot.dead_letters", () => Measured(_outbox?.DeadLetters), "{letter}", "Turns and replies given up that are still kept");
    }

    /// <param name="of"><c>tokens</c>, <c>address</c> or <c>conversation</c>.</param>
    public void Limited(string of) => _limited.Add(1, new KeyValuePair<string, object?>("of", of));

    public void Unavailable() => _unavailable.Add(1);

    public void Broken(string failure) => _broken.Add(1, new KeyValuePair<string, object?>("failure", failure));

    public void Note(OutboxFigures outbox) => Volatile.Write(ref _outbox, outbox);

    public void Dispose() => _meter.Dispose();

    /// <summary>What is not known is not reported.</summary>
    private static IEnumerable<Measurement<T>> Measured<T>(T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known)] : [];
}
