namespace Bot.Dialogs.Conversations;

/// <summary>The state of one person's conversation. Only <see cref="ConversationJson"/> knows how it is stored.</summary>
public sealed record Conversation(int Turn)
{
    /// <summary>Before anything was said.</summary>
    public static Conversation Start { get; } = new(0);
}
