using System.Collections.Immutable;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// How conversations, what was said and replies are stored: source-generated, with a format number, refusing unknown and
/// missing members. Canonical: equal values give equal bytes.
/// </summary>
public static class ConversationJson
{
    public static string Write(Conversation conversation) => throw new NotSupportedException();

    /// <summary>Throws <see cref="FormatException"/> for anything it did not write (or cannot upgrade).</summary>
    public static Conversation ReadConversation(string json) => throw new NotSupportedException();

    public static string Write(Reply reply) => throw new NotSupportedException();

    public static Reply ReadReply(string json) => throw new NotSupportedException();

    public static string Write(UserSaid said) => throw new NotSupportedException();

    public static UserSaid ReadSaid(string json) => throw new NotSupportedException();
}
