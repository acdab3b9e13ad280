namespace Bot.Storage.Turns;

/// <summary>Tells listeners about new entries on the thread pool, so that no listener can hold up or fail a commit.</summary>
internal sealed class AppendedNotice
{
    public event Action<ConversationKey>? Appended;

    public void Raise(IReadOnlyCollection<ConversationKey> conversations)
    {
        if (Appended is { } listeners && conversations.Count > 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => Tell(listeners, conversations), state: null);
        }
    }

    private static void Tell(Action<ConversationKey> listeners, IReadOnlyCollection<ConversationKey> conversations)
    {
        foreach (var conversation in conversations)
        {
            listeners(conversation);
        }
    }
}
