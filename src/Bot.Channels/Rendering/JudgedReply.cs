using Bot.Dialogs.Replies;

namespace Bot.Channels.Rendering;

internal static class JudgedReply
{
    /// <summary>People are asked what they think of what was claimed, not of a question or a greeting.</summary>
    public static bool IsJudged(this Reply reply) => reply.Kind is ReplyKind.Answer or ReplyKind.Recommendation or ReplyKind.Positioning
        or ReplyKind.Explanation or ReplyKind.NotInDocuments;
}
