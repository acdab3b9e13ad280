namespace Bot.Storage.Memory;

/// <summary>A reply in the memory store's outbox.</summary>
internal sealed class QueuedReply(LogEntry entry)
{
    public LogEntry Entry { get; } = entry;

    public DateTimeOffset DueAt { get; set; } = DateTimeOffset.MinValue;

    public long Fence { get; set; } = entry.At.ToUnixTimeMilliseconds();

    public int Attempts { get; set; }

    public DateTimeOffset? FirstTriedAt { get; set; }
}
