using System.Collections.Immutable;
using Bot.Protocol.Activities;

namespace Bot.Channels.Rendering;

/// <summary>
/// The id of a thumb under a message. It is all that comes back when it is pressed, so it names the message.
/// </summary>
public static class FeedbackId
{
    private const string Prefix = "urn:sourcing:feedback:";
    private const string Like = "like:";
    private const string Dislike = "dislike:";

    public static ImmutableArray<FeedbackAction> ActionsFor(string activityId) =>
    [
        new("LikeAction", Prefix + Like + Uri.EscapeDataString(activityId)),
        new("DislikeAction", Prefix + Dislike + Uri.EscapeDataString(activityId)),
    ];

    /// <summary>The message and the verdict; null for an id that is not one of ours.</summary>
    public static (string ActivityId, bool IsLike)? Read(string? id)
    {
        if (id is null || !id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = id[Prefix.Length..];
        if (rest.StartsWith(Like, StringComparison.Ordinal))
        {
            return (Uri.UnescapeDataString(rest[Like.Length..]), true);
        }

        return rest.StartsWith(Dislike, StringComparison.Ordinal) ? (Uri.UnescapeDataString(rest[Dislike.Length..]), false) : null;
    }
}
