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

    public Task<T> RunAsync<T>(ConversationKey conversation, Func<Task<T>> work)
    {
        lock (_lock)
        {
            var before = _tails.GetValueOrDefault(conversation, Task.CompletedTask);
            var run = AfterAsync(before, work);
            var tail = run.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _tails[conversation] = tail;
            _ = tail.ContinueWith(done => Forget(conversation, done), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return run;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        // A tail never fails: the failure belongs to whoever asked for that work.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await work();
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
