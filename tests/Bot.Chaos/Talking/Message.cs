using System.Diagnostics;
using System.Globalization;

namespace Bot.Chaos.Talking;

/// <summary>A line of the ledger that is kept outside of the bot: what was said, and whether the bot acknowledged it.</summary>
internal sealed class Message(string talker, int number, string text)
{
    /// <summary>The same at every attempt.</summary>
    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"{talker}-{number:D6}");

    public string Text { get; } = text;

    public int Attempts { get; private set; }

    /// <summary>When the bot acknowledged it, as a time stamp; 0: never. Unacknowledged it may have been taken or not.</summary>
    public long AcknowledgedAt { get; private set; }

    public bool IsAcknowledged => AcknowledgedAt > 0;

    public void Try() => Attempts++;

    public void Acknowledge() => AcknowledgedAt = Stopwatch.GetTimestamp();
}
