using System.Threading.Channels;
using Bot.Storage.Turns;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// Tells listeners about new entries: of this replica at once, of others by NOTIFY, and by polling for whatever no notice told.
/// Notices go out after the commit, many in one statement: a NOTIFY inside it would make all commits queue behind one lock.
/// </summary>
internal sealed class ReplicaNotices(PostgresDatabase database, PostgresSettings settings) : IAsyncDisposable
{
    private const string Name = "bot_appended";
    private const char Separator = '\u001f';
    private const int MostAtOnce = 200;

    private readonly string _replica = Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource _stop = new();
    private readonly AppendedNotice _notice = new();
    private readonly Channel<ConversationKey> _outgoing =
        Channel.CreateBounded<ConversationKey>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Lock _gate = new();
    private Task[] _loops = [];
    private volatile bool _isListening;

    public event Action<AppendedEntries>? Appended
    {
        add
        {
            _notice.Appended += value;
            Start();
        }

        remove => _notice.Appended -= value;
    }

    public void Announce(AppendedEntries news)
    {
        _notice.Raise([news]);
        if (settings.Listens)
        {
            _outgoing.Writer.TryWrite(news.Conversation);
            Start();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_loops);
        _stop.Dispose();
    }

    private void Start()
    {
        lock (_gate)
        {
            if (_loops.Length == 0 && !_stop.IsCancellationRequested)
            {
                _loops = settings.Listens
                    ? [Task.Run(() => KeepAsync(SendAsync)), Task.Run(() => KeepAsync(ListenAsync)), Task.Run(() => KeepAsync(PollAsync))]
                    : [Task.Run(() => KeepAsync(PollAsync))];
            }
        }
    }

    /// <summary>Runs a loop again after each outage, until the store closes.</summary>
    private async Task KeepAsync(Func<CancellationToken, Task> loop)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await loop(_stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is StoreUnavailableException || PostgresFailures.IsOutage(failure))
            {
                await Task.Delay(settings.Poll, CancellationToken.None);
            }
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await _outgoing.Reader.WaitToReadAsync(cancellationToken))
        {
            var payloads = new HashSet<string>(StringComparer.Ordinal);
            while (payloads.Count < MostAtOnce && _outgoing.Reader.TryRead(out var key))
            {
                payloads.Add(string.Join(Separator, _replica, key.Channel, key.Id));
            }

            await database.RunAsync(
                (connection, cancel) => connection.AllAsync(
                    _ => 0, cancel, "SELECT pg_notify($1, payload) FROM unnest($2) AS payload", Name, payloads.ToArray()),
                cancellationToken);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await connection.AllAsync(_ => 0, cancellationToken, "LISTEN " + Name);
        try
        {
            _isListening = true;
            while (true)
            {
                await connection.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            _isListening = false;
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(Separator) is [var replica, var channel, var id] && replica != _replica)
        {
            _notice.Raise([new AppendedEntries(new ConversationKey(channel, id), [])]);
        }
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        var poll = new AppendedPoll(database);
        while (true)
        {
            await Task.Delay(_isListening ? settings.PollWhileListening : settings.Poll, cancellationToken);
            _notice.Raise([.. (await poll.NextAsync(cancellationToken)).Select(conversation => new AppendedEntries(conversation, []))]);
        }
    }
}
