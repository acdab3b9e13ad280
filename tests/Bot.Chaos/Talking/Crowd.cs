using System.Globalization;

namespace Bot.Chaos.Talking;

/// <summary>Many people talking at once, by both doors.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(6) };
    private readonly CancellationTokenSource _stop = new();
    private Task[] _talking = [];

    /// <param name="connector">Where the channel's replies go.</param>
    public Crowd(Replicas replicas, Uri connector, int conversations, int seed, double doubling = 0)
    {
        var doors = new IDoor[] { new ChannelDoor(_client, connector), new DirectLineDoor(_client) };
        Replicas = replicas;
        Talkers =
        [
            .. Enumerable.Range(0, conversations).Select(number => new Talker(
                doors[number % 2], replicas, string.Create(CultureInfo.InvariantCulture, $"t{seed}-{number}"), seed + number) { Doubling = doubling }),
        ];
    }

    public Replicas Replicas { get; }

    public Talker[] Talkers { get; }

    /// <summary>So many people each take part in one conversation.</summary>
    public async Task ShareAsync(int people)
    {
        // Doors take turns, so those who share one sit at even distances.
        var conversations = Talkers.Length / people;
        foreach (var talker in Talkers[..conversations])
        {
            await talker.OpenAsync();
        }

        foreach (var (number, talker) in Talkers.Index().Skip(conversations))
        {
            talker.Join(Talkers[number % conversations].Conversation);
        }
    }

    public void Start(int most = int.MaxValue) => _talking = [.. Talkers.Select(talker => Task.Run(() => talker.TalkAsync(_stop.Token, most)))];

    /// <summary>Returns when everybody has seen the last thing through.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_talking);
    }

    /// <summary>Returns when everybody has said as much as was asked for.</summary>
    public Task FinishAsync() => Task.WhenAll(_talking);

    public void Dispose()
    {
        _client.Dispose();
        _stop.Dispose();
    }
}
