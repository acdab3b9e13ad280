using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Chaos.Talking;

namespace Bot.Chaos.Load;

/// <summary>What came of a stretch of load.</summary>
/// <param name="Done">Turns answered on their stream.</param>
/// <param name="Refused">Not acknowledged: another status than 200, or the line broke.</param>
/// <param name="Unanswered">Acknowledged, but no reply on the stream within the patience after the end.</param>
internal sealed record LoadResult(int Rate, int Done, int Refused, int Unanswered, TimeSpan[] Times)
{
    public int Errors => Refused + Unanswered;

    public TimeSpan At(double share) => Times.Length == 0 ? TimeSpan.MaxValue : Times[Math.Min(Times.Length - 1, (int)(share * Times.Length))];
}

/// <summary>
/// People who come at a rate of their own, whether the bot keeps up or not (open model): time counts from the moment a message
/// should have been said, so a bot that stalls cannot hide it.
/// </summary>
internal sealed class OpenLoad(Uri[] bots, WebChat[] chats, int seed)
{
    private const int MostUnderWay = 3000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentBag<LeanConnection>[] _idle = [.. bots.Select(_ => new ConcurrentBag<LeanConnection>())];
    private readonly Random _random = new(seed);
    private long _number;
    private int _errors;
    private int _underWay;

    public async Task<LoadResult> RunAsync(int rate, TimeSpan duration)
    {
        var times = new ConcurrentBag<TimeSpan>();
        Array.ForEach(chats, chat => chat.Answered = times.Add);
        _errors = 0;
        var start = Stopwatch.GetTimestamp();
        var gap = 1.0 / rate;
        var due = 0.0;
        while (due < duration.TotalSeconds)
        {
            while (due <= Stopwatch.GetElapsedTime(start).TotalSeconds && due < duration.TotalSeconds)
            {
                Say(start + (long)(due * Stopwatch.Frequency));
                due += -Math.Log(1 - _random.NextDouble()) * gap;
            }

            await Task.Delay(1);
        }

        var end = Stopwatch.GetTimestamp();
        while ((_underWay > 0 || chats.Any(chat => chat.Waiting > 0)) && Stopwatch.GetElapsedTime(end) < Patience)
        {
            await Task.Delay(20);
        }

        var unanswered = chats.Sum(chat => chat.Waiting);
        return new LoadResult(rate, times.Count, _errors, unanswered, [.. times.Order()]);
    }

    private void Say(long planned)
    {
        var (number, text) = (++_number, Wording.Next(_random));
        if (_underWay >= MostUnderWay)
        {
            Interlocked.Increment(ref _errors);
            return;
        }

        Interlocked.Increment(ref _underWay);
        _ = Task.Run(() => SayAsync(number, text, planned));
    }

    private async Task SayAsync(long number, string text, long planned)
    {
        var which = (int)(number % chats.Length);
        var replica = which % bots.Length;
        LeanConnection? connection = null;
        try
        {
            if (!_idle[replica].TryTake(out connection))
            {
                connection = new LeanConnection(bots[replica]);
                await connection.ConnectAsync(CancellationToken.None);
            }

            if (!await chats[which].SayAsync(connection, number, text, planned, CancellationToken.None))
            {
                Interlocked.Increment(ref _errors);
            }

            _idle[replica].Add(connection);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            connection?.Dispose();
            Interlocked.Increment(ref _errors);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}
