using Bot.Dialogs.Conversations;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>
/// A loaded conversation; state that cannot be read any more starts over and leaves a dead letter. State of a newer build is not ours to
/// start over: while versions are mixed the message is put off, and a newer replica takes it.
/// </summary>
public sealed record StoredConversation(Conversation Conversation, string? DeadLetter)
{
    /// <param name="recent">What that very text was written from, when it was here; null: nothing.</param>
    public static StoredConversation Read(StoredState stored, Func<string, Conversation?> recent)
    {
        if (stored.Json is null)
        {
            return new(Conversation.Start, null);
        }

        try
        {
            return new(recent(stored.Json) ?? ConversationJson.ReadConversation(stored.Json), null);
        }
        catch (NewerFormatException newer)
        {
            throw new StoreUnavailableException(StoreTrouble.Refused, newer.Message, newer);
        }
        catch (FormatException unreadable)
        {
            return new(Conversation.Start, $"state could not be read: {unreadable.Message}\n{stored.Json}");
        }
    }
}
