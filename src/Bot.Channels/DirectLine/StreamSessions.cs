using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>The open sockets, at most one per conversation: a second one closes the first.</summary>
public sealed class StreamSessions : IDisposable
{
    private readonly IConversationStore _store;
    private readonly Dictionary<string, (StreamSession Session, CancellationTokenSource Ending)> _open = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public StreamSessions(IConversationStore store)
    {
        _store = store;
        _store.Appended += Tell;
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    public async Task RunAsync(string conversation, StreamSession session, long after, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await ReplaceAsync(conversation, session, ending);
        try
        {
            await session.RunAsync(after, ending.Token);
        }
        finally
        {
            Remove(conversation, session);
        }
    }

    public void Dispose() => _store.Appended -= Tell;

    private async Task ReplaceAsync(string conversation, StreamSession session, CancellationTokenSource ending)
    {
        CancellationTokenSource? older;
        lock (_lock)
        {
            older = _open.TryGetValue(conversation, out var entry) ? entry.Ending : null;
            _open[conversation] = (session, ending);
        }

        if (older is not null)
        {
            try
            {
                await older.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // It ended by itself meanwhile.
            }
        }
    }

    private void Remove(string conversation, StreamSession session)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(conversation, out var entry) && entry.Session == session)
            {
                _open.Remove(conversation);
            }
        }
    }

    private void Tell(AppendedEntries news)
    {
        if (news.Conversation.Channel != DirectLineChannel.Name)
        {
            return;
        }

        lock (_lock)
        {
            if (_open.TryGetValue(news.Conversation.Id, out var entry))
            {
                entry.Session.Tell(news.Entries);
            }
        }
    }
}
