namespace Bot.Channels.Connector;

/// <summary>
/// Keeps below what Teams takes: per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour; per tenant 30 in a second. A little
/// less than published, because messages bunch up on the way.
/// </summary>
internal sealed class SendingRates(TimeProvider clock)
{
    private static readonly (int Count, TimeSpan Within)[] PerConversation =
    [
        (6, TimeSpan.FromSeconds(1)), (7, TimeSpan.FromSeconds(2)), (55, TimeSpan.FromSeconds(30)), (1700, TimeSpan.FromHours(1)),
    ];

    private static readonly (int Count, TimeSpan Within)[] PerTenant = [(25, TimeSpan.FromSeconds(1))];

    // Arrival times jitter by this much against ours.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(150);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _conversations = [];
    private readonly Dictionary<string, List<DateTimeOffset>> _tenants = [];
    private DateTimeOffset _tidied = DateTimeOffset.MinValue;

    /// <summary>How long to wait; null: may be sent now, and is counted.</summary>
    public TimeSpan? Take(string conversation, string tenant)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            Tidy(now);
            var sent = Of(_conversations, conversation);
            var ofTenant = Of(_tenants, tenant);
            var wait = Longest(Wait(sent, PerConversation, now), Wait(ofTenant, PerTenant, now));
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            sent.Add(now);
            ofTenant.Add(now);
            return null;
        }
    }

    private static TimeSpan Wait(List<DateTimeOffset> sent, (int Count, TimeSpan Within)[] rates, DateTimeOffset now)
    {
        var wait = TimeSpan.Zero;
        foreach (var (count, within) in rates)
        {
            if (sent.Count >= count)
            {
                wait = Longest(wait, sent[^count] + within + Slack - now);
            }
        }

        return wait;
    }

    private static List<DateTimeOffset> Of(Dictionary<string, List<DateTimeOffset>> all, string key)
    {
        if (!all.TryGetValue(key, out var sent))
        {
            all.Add(key, sent = []);
        }

        return sent;
    }

    /// <summary>Once a minute forgets what no window reaches any more.</summary>
    private void Tidy(DateTimeOffset now)
    {
        if (now - _tidied < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _tidied = now;
        foreach (var (all, rates) in new[] { (_conversations, PerConversation), (_tenants, PerTenant) })
        {
            var oldest = now - rates[^1].Within - Slack;
            foreach (var (key, sent) in all.ToArray())
            {
                sent.RemoveAll(at => at < oldest);
                if (sent.Count == 0)
                {
                    all.Remove(key);
                }
            }
        }
    }

    private static TimeSpan Longest(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
