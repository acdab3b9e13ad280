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

    /// <summary>Replies to deliver; only the first is ever taken.</summary>
    public List<QueuedReply> Outbox { get; } = [];

    public List<DeadLetter> DeadLetters { get; } = [];

    public Dictionary<(string Reply, string User), Feedback> Feedback { get; } = [];

    public Dictionary<string, long> RemoteIds { get; } = new(StringComparer.Ordinal);

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

    public LogEntry? FindEntry(string activityId) =>
        Log.LastOrDefault(entry => entry.ActivityId == activityId || RemoteIds.GetValueOrDefault(activityId) == entry.Sequence);

    /// <summary>Forgets what is older; true when nothing of the conversation is left to keep.</summary>
    public bool Forget(DateTimeOffset before)
    {
        Log.RemoveAll(entry => entry.At < before);
        Outbox.RemoveAll(reply => reply.Entry.At < before);
        DeadLetters.RemoveAll(letter => letter.At < before);
        foreach (var (key, _) in Feedback.Where(said => said.Value.At < before).ToArray())
        {
            Feedback.Remove(key);
        }

        var oldest = Log.Count == 0 ? LastSequence + 1 : Log[0].Sequence;
        foreach (var (key, turn) in Inbox.ToArray())
        {
            if (turn.Expires < before || (turn.Last >= turn.First && turn.Last < oldest))
            {
                Inbox.Remove(key);
            }
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(LastAt) < before;
    }

    /// <summary>A state of its own, without a turn.</summary>
    public void Keep(string json, string userId, DateTimeOffset at)
    {
        People.Add(userId);
        LastAt = at.ToUnixTimeMilliseconds();
        State = new StoredState(State.Version + 1, json, userId);
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
        Outbox.AddRange(entries.Where(entry => turn.Deliver && entry.Author == Author.Bot).Select(entry => new QueuedReply(entry)));
        if (turn.DeadLetter is { } reason)
        {
            DeadLetters.Add(new DeadLetter(turn.Conversation, LastSequence, "turn", reason, DateTimeOffset.FromUnixTimeMilliseconds(LastAt)));
        }

        People.Add(turn.UserId);
        State = new StoredState(State.Version + 1, turn.StateJson, turn.UserId, turn.DeliveryJson ?? State.DeliveryJson);
        return new SaveOutcome.Saved(State.Version, entries);
    }
}
