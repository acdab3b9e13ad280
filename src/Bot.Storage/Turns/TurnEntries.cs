using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Storage.Turns;

/// <summary>Gives the entries of a turn their sequences, ids and times: one rule for every store.</summary>
internal static class TurnEntries
{
    /// <param name="last">The conversation's last sequence; 0 when it has none.</param>
    /// <param name="lastAt">The time of that entry, in milliseconds since 1970.</param>
    public static ImmutableArray<LogEntry> Number(TurnCommit commit, long last, long lastAt)
    {
        var at = Math.Max(commit.At.ToUnixTimeMilliseconds(), lastAt + 1);
        var entries = ImmutableArray.CreateBuilder<LogEntry>(commit.Replies.Length + 1);
        string? replyTo = null;
        if (commit.Said is { } said)
        {
            var entry = Numbered(commit, said, ++last, at++, replyTo: null);
            replyTo = entry.ActivityId;
            entries.Add(entry);
        }

        foreach (var reply in commit.Replies)
        {
            entries.Add(Numbered(commit, reply, ++last, at++, replyTo));
        }

        return entries.ToImmutable();
    }

    private static LogEntry Numbered(TurnCommit commit, NewEntry entry, long sequence, long at, string? replyTo)
    {
        var id = entry.ActivityId ?? string.Create(CultureInfo.InvariantCulture, $"{commit.Conversation.Id}|{sequence:D7}");
        return new LogEntry(sequence, entry.Author, id, DateTimeOffset.FromUnixTimeMilliseconds(at), entry.Json, replyTo);
    }
}
