using Bot.Storage.Turns;

namespace Bot.Storage.Memory;

/// <summary>All that the memory store keeps of one conversation.</summary>
internal sealed class MemoryConversation
{
    public StoredState State { get; private set; } = StoredState.None;

    public long LastSequence { get; private set; }

    public long LastAt { get; private set; }

    public List<LogEntry> Log { get; } = [];

    public Dictionary<string, (long First, long Last, DateTimeOffset? Expires)> Inbox { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> People { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<LogEntry>? FindTurn(IEnumerable<string> keys, DateTimeOffset now)
    {
        foreach (var key in keys)
        {
            if (Inbox.TryGetValue(key, out var turn) && (turn.Expires is null || turn.Expires > now))
            {
                return [.. Log.Where(entry => entry.Sequence >= turn.First && entry.Sequence <= turn.Last)];
            }
        }

        return null;
    }

    public SaveOutcome Commit(TurnCommit turn)
    {
        if (FindTurn(turn.InboxKeys.Select(key => key.Value), turn.At) is { } known)
        {
            return new SaveOutcome.Duplicate([.. known]);
        }

        if (State.Version != turn.ExpectedVersion)
        {
            return new SaveOutcome.Conflict();
        }

        var entries = TurnEntries.Number(turn, LastSequence, LastAt);
        foreach (var key in turn.InboxKeys)
        {
            Inbox[key.Value] = (LastSequence + 1, LastSequence + entries.Length, key.Expires);
        }

        LastSequence += entries.Length;
        LastAt = entries.IsEmpty ? Math.Max(LastAt, turn.At.ToUnixTimeMilliseconds()) : entries[^1].At.ToUnixTimeMilliseconds();
        Log.AddRange(entries);
        People.Add(turn.UserId);
        State = new StoredState(State.Version + 1, turn.StateJson, turn.UserId, turn.DeliveryJson ?? State.DeliveryJson);
        return new SaveOutcome.Saved(State.Version, entries);
    }
}
