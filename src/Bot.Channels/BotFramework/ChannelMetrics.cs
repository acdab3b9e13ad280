using System.Diagnostics.Metrics;

namespace Bot.Channels.BotFramework;

/// <summary>What happens at the channel's door and on the way out, as counters.</summary>
internal sealed class ChannelMetrics : IDisposable
{
    public const string MeterName = Running.TurnMetrics.Name;

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _refused;
    private readonly Counter<long> _deliveries;

    public ChannelMetrics()
    {
        _refused = _meter.CreateCounter<long>("bot.channel.refused", description: "Calls of a channel that were not let in, by reason");
        _deliveries = _meter.CreateCounter<long>("bot.channel.deliveries", description: "Replies on their way to a channel, by outcome");
    }

    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <param name="outcome"><c>sent</c>, <c>held</c>, <c>retried</c>, <c>unclear</c>, <c>shortened</c> or <c>deadLetter</c>.</param>
    public void Delivered(string outcome) => _deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Dispose() => _meter.Dispose();
}
