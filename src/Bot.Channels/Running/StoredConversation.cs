using Bot.Dialogs.Conversations;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>A loaded conversation; state that cannot be read any more starts over and leaves a dead letter.</summary>
public sealed record StoredConversation(Conversation Conversation, string? DeadLetter)
{
    public static StoredConversation Read(StoredState stored)
    {
        if (stored.Json is null)
        {
            return new(Conversation.Start, null);
        }

        try
        {
            return new(ConversationJson.ReadConversation(stored.Json), null);
        }
        catch (FormatException unreadable)
        {
            return new(Conversation.Start, $"state could not be read: {unreadable.Message}\n{stored.Json}");
        }
    }
}
