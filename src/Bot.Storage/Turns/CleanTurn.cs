using System.Collections.Immutable;

namespace Bot.Storage.Turns;

/// <summary>A turn as it passes the door: every text clean, every key once, no null array.</summary>
internal static class CleanTurn
{
    public static TurnCommit Of(TurnCommit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return commit with
        {
            Conversation = StoredText.Key(commit.Conversation),
            UserId = StoredText.Id(commit.UserId),
            StateJson = StoredText.Clean(commit.StateJson),
            InboxKeys = commit.InboxKeys.IsDefaultOrEmpty
                ? []
                : [.. commit.InboxKeys.Select(Clean).DistinctBy(key => key.Value, StringComparer.Ordinal)],
            Said = commit.Said is null ? null : Clean(commit.Said),
            Replies = commit.Replies.IsDefaultOrEmpty ? [] : [.. commit.Replies.Select(Clean)],
            DeliveryJson = commit.DeliveryJson is null ? null : StoredText.Clean(commit.DeliveryJson),
            DeadLetter = commit.DeadLetter is null ? null : StoredText.Clean(commit.DeadLetter),
            Pages = commit.Pages.IsDefaultOrEmpty ? [] : [.. commit.Pages.Select(page => new KeptPage(StoredText.Key(page.Key), StoredText.Clean(page.Json)))],
        };
    }

    private static InboxKey Clean(InboxKey key) => key with { Value = StoredText.InboxKey(key.Value) };

    private static NewEntry Clean(NewEntry entry) => entry with
    {
        ActivityId = entry.ActivityId is null ? null : StoredText.Clean(entry.ActivityId),
        Json = StoredText.Clean(entry.Json),
    };
}
