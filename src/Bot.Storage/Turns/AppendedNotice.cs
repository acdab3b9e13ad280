namespace Bot.Storage.Turns;

/// <summary>Tells listeners about new entries on the thread pool, so that no listener can hold up or fail a commit.</summary>
internal sealed class AppendedNotice
{
    public event Action<AppendedEntries>? Appended;

    public void Raise(IReadOnlyCollection<AppendedEntries> news)
    {
        if (Appended is { } listeners && news.Count > 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => Tell(listeners, news), state: null);
        }
    }

    private static void Tell(Action<AppendedEntries> listeners, IReadOnlyCollection<AppendedEntries> news)
    {
        foreach (var each in news)
        {
            listeners(each);
        }
    }
}
