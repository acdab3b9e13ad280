using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>Lets work on one conversation happen one after the other, in the order of arrival; different conversations do not wait.</summary>
public sealed class ConversationQueue
{
    private readonly Dictionary<ConversationKey, Task> _tails = [];
    private readonly Lock _lock = new();

    /// <summary>Conversations that have work waiting or running.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _tails.Count;
            }
        }
    }

    /// <summary>Work that has nothing to wait for begins on the caller's thread.</summary>
    public async Task<T> RunAsync<T>(ConversationKey conversation, Func<Task<T>> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
        {
            before = _tails.GetValueOrDefault(conversation, Task.CompletedTask);
            _tails[conversation] = done.Task;
        }

        try
        {
            // A tail never fails: the failure belongs to whoever asked for that work.
            await before;
            return await work();
        }
        finally
        {
            Forget(conversation, done.Task);
            done.SetResult();
        }
    }

    private void Forget(ConversationKey conversation, Task done)
    {
        lock (_lock)
        {
            if (_tails.TryGetValue(conversation, out var tail) && tail == done)
            {
                _tails.Remove(conversation);
            }
        }
    }
}
