using System.Diagnostics;
using Bot.Storage;

namespace Bot.Chaos.Talking;

/// <summary>Where the bot is: a talker takes any replica, and another one after a failure.</summary>
internal sealed class Replicas(params Uri[] addresses)
{
    private readonly long[] _acknowledged = new long[addresses.Length];

    public int Count => addresses.Length;

    public Uri this[int replica] => addresses[replica];

    public void Acknowledged(int replica) => Volatile.Write(ref _acknowledged[replica], Stopwatch.GetTimestamp());

    /// <summary>How long after that moment this replica acknowledged something; the limit when it did not.</summary>
    public async Task<TimeSpan> RecoveryAsync(int replica, long since, TimeSpan limit)
    {
        while (Volatile.Read(ref _acknowledged[replica]) < since && Stopwatch.GetElapsedTime(since) < limit)
        {
            await Task.Delay(10);
        }

        var at = Volatile.Read(ref _acknowledged[replica]);
        return at < since ? limit : Stopwatch.GetElapsedTime(since, at);
    }
}

/// <summary>One person: says one thing after the other, again under the same id until it is acknowledged, and sometimes gives one up.</summary>
internal sealed class Talker(IDoor door, Replicas replicas, string name, int seed)
{
    private const double GivesUp = 0.01;
    private const int LongestThought = 80;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Random _random = new(seed);
    private readonly List<Message> _said = [];

    public string Name => name;

    public ConversationKey Conversation { get; private set; }

    /// <summary>In the order of saying.</summary>
    public IReadOnlyList<Message> Said => _said;

    /// <summary>How often the same message goes to two replicas at once.</summary>
    public double Doubling { get; init; }

    /// <summary>Takes part in a conversation that somebody else opened.</summary>
    public void Join(ConversationKey conversation) => Conversation = conversation;

    public async Task OpenAsync()
    {
        while (Conversation == default)
        {
            try
            {
                Conversation = await door.OpenAsync(replicas[_random.Next(replicas.Count)], name, CancellationToken.None);
            }
            catch (Exception failure) when (IsExpected(failure))
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Talks until told to stop or that much is said; what was begun is seen through.</summary>
    public async Task TalkAsync(CancellationToken stop, int most = int.MaxValue)
    {
        await OpenAsync();
        for (var number = 0; number < most && !stop.IsCancellationRequested; number++)
        {
            var message = new Message(name, _said.Count, Wording.Next(_random));
            lock (_said)
            {
                _said.Add(message);
            }

            await SayAsync(message, stop);
            await Task.Delay(_random.Next(LongestThought), CancellationToken.None);
        }
    }

    private async Task SayAsync(Message message, CancellationToken stop)
    {
        while (true)
        {
            message.Try();
            var first = _random.Next(replicas.Count);
            var isDoubled = _random.NextDouble() < Doubling;
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, isDoubled ? 2 : 1).Select(copy => PostAsync((first + copy) % replicas.Count, message)));
            if (outcomes.Contains(true))
            {
                message.Acknowledge();
                return;
            }

            if (!stop.IsCancellationRequested && _random.NextDouble() < GivesUp)
            {
                return;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task<bool> PostAsync(int replica, Message message)
    {
        try
        {
            var isTaken = await door.PostAsync(replicas[replica], Conversation, name, message, CancellationToken.None);
            if (isTaken)
            {
                replicas.Acknowledged(replica);
            }

            return isTaken;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            return false;
        }
    }

    private static bool IsExpected(Exception failure) => failure is HttpRequestException or IOException or OperationCanceledException;
}
